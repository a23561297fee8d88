#!/usr/bin/env bash
# DuckDB's driver stores LocalDate.MAX as a day of the year 4475534 and LocalDate.MIN as one of 4458470, without an
# error.
#
# Guess:    a date beyond the range of DATE (years -5877641 to 5881580) is refused, or LocalDate.MAX and MIN become
#           infinity and -infinity, as in the driver of PostgreSQL. Reading infinity gives LocalDate.MAX or an error.
# Happens:  a prepared statement stores both, and the smallest date is a day in the far future. The first day of the
#           year 10000000 becomes a day 1759223 years before Christ, so it sorts before today. The Appender and
#           LocalDateTime.MAX are refused. In the other direction 'infinity' reads as the LocalDate +5881580-07-11, and
#           '-infinity' as +5877642-06-24, far in the future too.
# Versions: org.duckdb:duckdb_jdbc 2.0.0.1 (the same with 1.5.6.0)
# Why:      the day count of the date is cut to 32 bits on its way to the engine (inferred from the values).
#           LocalDate.MAX and MIN go through java.sql.Date before, whose milliseconds overflow too. The engine keeps
#           infinity as the largest day number, and the driver has no case for it when it reads; java.sql.Date has no
#           sign for years before Christ either.
# Meets it: tables with "valid until": LocalDate.MAX is the usual mark for open, and LocalDate.MIN for "since ever". A
#           query for contracts that began before today loses the rows with MIN.
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

jars lib org.duckdb:duckdb_jdbc:2.0.0.1

cat >"$work/Dates.java" <<'EOF'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

class Dates {
  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      for (LocalDate day :
          new LocalDate[] {LocalDate.of(9999, 12, 31), LocalDate.MAX, LocalDate.MIN, LocalDate.of(10_000_000, 1, 1)}) {
        System.out.println(
            day + ": statement " + inserted(connection, "DATE", day) + ", Appender " + appended(connection, day));
      }
      System.out.println("LocalDateTime.MAX: statement " + inserted(connection, "TIMESTAMP", LocalDateTime.MAX));
      for (String word : new String[] {"infinity", "-infinity"}) {
        try (Statement statement = connection.createStatement();
            ResultSet result = statement.executeQuery("SELECT '" + word + "'::DATE")) {
          result.next();
          System.out.println(word + ": read as " + result.getObject(1, LocalDate.class));
        }
      }
    }
  }

  private static String inserted(Connection connection, String type, Object value) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TABLE contracts (since " + type + ")");
    }
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO contracts VALUES (?)")) {
      insert.setObject(1, value);
      insert.executeUpdate();
    } catch (SQLException e) {
      return "refused";
    }
    return stored(connection);
  }

  private static String appended(Connection connection, LocalDate day) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TABLE contracts (since DATE)");
    }
    try (DuckDBAppender appender = ((DuckDBConnection) connection).createAppender("main", "contracts")) {
      appender.beginRow();
      appender.append(day);
      appender.endRow();
      appender.flush();
    } catch (SQLException e) {
      return "refused";
    }
    return stored(connection);
  }

  private static String stored(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT since::VARCHAR || ', before 2027: ' || (since < '2027-01-01') FROM contracts")) {
      result.next();
      return result.getString(1);
    }
  }
}
EOF
cat >"$work/expected" <<'EOF'
9999-12-31: statement 9999-12-31, before 2027: false, Appender 9999-12-31, before 2027: false
+999999999-12-31: statement 4475534-03-06, before 2027: false, Appender refused
-999999999-01-01: statement 4458470-06-09, before 2027: false, Appender refused
+10000000-01-01: statement 1759223-12-12 (BC), before 2027: true, Appender refused
LocalDateTime.MAX: statement refused
infinity: read as +5881580-07-11
-infinity: read as +5877642-06-24
EOF
java -cp "$work/lib/*" "$work/Dates.java" >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
