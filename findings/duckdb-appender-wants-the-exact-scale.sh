#!/usr/bin/env bash
# DuckDB's Appender refuses the amount 1.5 for a column DECIMAL(18,2); a prepared statement takes it, and rounds 1.005.
#
# Guess:    an amount with fewer decimals than the column is accepted, as in SQL and in every other JDBC call; an amount
#           with more is refused by both ways, or rounded by both.
# Happens:  the Appender takes BigDecimal 1.50 alone. It refuses 1.5 and 2 ("invalid decimal scale, expected: 2, actual:
#           1"), and 1.005. The prepared statement takes all of them and stores 1.01 for 1.005.
# Versions: org.duckdb:duckdb_jdbc 2.0.0.1 (the same with 1.5.6.0)
# Why:      the Appender writes the unscaled integer of the BigDecimal into the column's memory, and demands that the
#           scales are equal before it does so, although setScale would make them equal without loss for fewer decimals.
#           The prepared statement sends a decimal of its own scale, which the engine casts.
# Meets it: loaders that move from batches to the Appender for its speed. BigDecimal from JSON has the scale that the
#           sender wrote, so the first whole amount ends the load.
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

cat >"$work/Amounts.java" <<'EOF'
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

class Amounts {
  public static void main(String[] arguments) throws Exception {
    for (String amount : new String[] {"1.50", "1.5", "2", "1.005"}) {
      System.out.println(amount + ": Appender " + appended(amount) + ", statement " + inserted(amount));
    }
  }

  private static String appended(String amount) throws Exception {
    try (Connection connection = connection()) {
      try (DuckDBAppender appender = ((DuckDBConnection) connection).createAppender("main", "sales")) {
        appender.beginRow();
        appender.append(new BigDecimal(amount));
        appender.endRow();
        appender.flush();
      } catch (SQLException e) {
        return "refused: " + e.getMessage().replaceAll(".*message: ", "");
      }
      return stored(connection);
    }
  }

  private static String inserted(String amount) throws Exception {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement("INSERT INTO sales VALUES (?)")) {
      statement.setBigDecimal(1, new BigDecimal(amount));
      statement.executeUpdate();
      return stored(connection);
    }
  }

  private static Connection connection() throws Exception {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE sales (price DECIMAL(18,2))");
    }
    return connection;
  }

  private static String stored(Connection connection) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT price::VARCHAR FROM sales")) {
      result.next();
      return result.getString(1);
    }
  }
}
EOF
cat >"$work/expected" <<'EOF'
1.50: Appender 1.50, statement 1.50
1.5: Appender refused: invalid decimal scale, expected: 2, actual: 1, statement 1.50
2: Appender refused: invalid decimal scale, expected: 2, actual: 0, statement 2.00
1.005: Appender refused: invalid decimal scale, expected: 2, actual: 3, statement 1.01
EOF
java -cp "$work/lib/*" "$work/Amounts.java" >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
