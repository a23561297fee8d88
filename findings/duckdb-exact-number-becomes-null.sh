#!/usr/bin/env bash
# DuckDB's driver stores NULL for a BigDecimal of more than 38 digits, without an error, and refuses 1E+2.
#
# Guess:    a number that fits the column (a DOUBLE, or DECIMAL(18,2) after rounding) is stored. If the driver cannot
#           send so many digits, setBigDecimal or execute throws. BigDecimal 1E+2 is 100.
# Happens:  new BigDecimal(0.1), which has 55 decimals, becomes NULL in a DOUBLE, a DECIMAL(18,2) and a VARCHAR. So does
#           1/3 with 40 digits; with 34 digits (DECIMAL128) it is stored. In a comparison the parameter is NULL too, so
#           the query finds nothing. With NOT NULL the error blames the constraint, not the number. 1E+2, which
#           stripTrailingZeros makes of 100, is refused ("negative scale is not supported").
# Versions: org.duckdb:duckdb_jdbc 2.0.0.1 (1.5.6.0 loses and refuses the same numbers)
# Why:      the native part of the driver converts up to 18 digits as a long and up to 38 digits as a text. For more it
#           has no branch, and hands over the value as it was made: empty, which is NULL.
# Meets it: loaders of exact shares, rates and means: a BigDecimal made of a double has mostly about 55 digits. 0.5 and
#           0.25 are short, so a test with such values passes, and the real rows lose their numbers.
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

cat >"$work/Shares.java" <<'EOF'
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

class Shares {
  public static void main(String[] arguments) throws Exception {
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    shares.put("new BigDecimal(0.5)", new BigDecimal(0.5));
    shares.put("new BigDecimal(0.1)", new BigDecimal(0.1));
    shares.put("1/3 with 34 digits", BigDecimal.ONE.divide(new BigDecimal(3), MathContext.DECIMAL128));
    shares.put("1/3 with 40 digits", BigDecimal.ONE.divide(new BigDecimal(3), new MathContext(40)));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      for (Map.Entry<String, BigDecimal> share : shares.entrySet()) {
        System.out.println(
            share.getKey()
                + ": DOUBLE " + stored(connection, "DOUBLE", share.getValue())
                + ", DECIMAL(18,2) " + stored(connection, "DECIMAL(18,2)", share.getValue())
                + ", VARCHAR " + stored(connection, "VARCHAR", share.getValue()));
      }
      System.out.println("1E+2: " + stored(connection, "DOUBLE", new BigDecimal(100).stripTrailingZeros()));
      System.out.println("NOT NULL: " + stored(connection, "DOUBLE NOT NULL", new BigDecimal(0.1)));
      System.out.println("rows below new BigDecimal(0.5): " + below(connection, new BigDecimal(0.5)));
      System.out.println("rows below new BigDecimal(0.4): " + below(connection, new BigDecimal(0.4)));
    }
  }

  private static String stored(Connection connection, String type, BigDecimal share) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TABLE shares (share " + type + ")");
    }
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO shares VALUES (?)")) {
      insert.setBigDecimal(1, share);
      insert.executeUpdate();
    } catch (SQLException e) {
      return "refused (" + e.getMessage().lines().findFirst().orElse("").replaceAll("^[^:]*: ", "") + ")";
    }
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT share::VARCHAR FROM shares")) {
      result.next();
      return result.getString(1);
    }
  }

  private static long below(Connection connection, BigDecimal limit) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("SELECT count(*) FROM range(4) WHERE range < ?")) {
      query.setBigDecimal(1, limit);
      try (ResultSet result = query.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }
  }
}
EOF
cat >"$work/expected" <<'EOF'
new BigDecimal(0.5): DOUBLE 0.5, DECIMAL(18,2) 0.50, VARCHAR .5
new BigDecimal(0.1): DOUBLE null, DECIMAL(18,2) null, VARCHAR null
1/3 with 34 digits: DOUBLE 0.3333333333333333, DECIMAL(18,2) 0.33, VARCHAR .3333333333333333333333333333333333
1/3 with 40 digits: DOUBLE null, DECIMAL(18,2) null, VARCHAR null
1E+2: refused (Converting from a BigDecimal with negative scale is not supported)
NOT NULL: refused (NOT NULL constraint failed: shares."share")
rows below new BigDecimal(0.5): 1
rows below new BigDecimal(0.4): 0
EOF
java -cp "$work/lib/*" "$work/Shares.java" >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
