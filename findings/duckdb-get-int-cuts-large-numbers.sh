#!/usr/bin/env bash
# DuckDB's driver answers getInt for 5000000000 with 705032704, and getLong for a sum of 2^64 + 1 with 1.
#
# Guess:    a getter whose type cannot hold the value throws, as the driver of PostgreSQL does.
# Happens:  getInt, getShort, getByte and getLong keep the low bits: 70000 is 4464 to getShort, the largest UBIGINT is
#           -1 to getLong, and a sum (HUGEINT) and a DECIMAL lose their high bits too. getInt of the DOUBLE 1e10 is
#           2147483647. wasNull is false. getObject(1, Integer.class) refuses the same value.
# Versions: org.duckdb:duckdb_jdbc 2.0.0.1 (the same with 1.5.6.0)
# Why:      when the type of the column is not the getter's own, the driver takes the object of the column and calls
#           Number.intValue, shortValue, byteValue or longValue, which cut by their contract.
# Meets it: readers of totals: sum() of integers is a HUGEINT, a hash is a UBIGINT, a count of milliseconds soon exceeds
#           an int. The code was right while the numbers were small, and later shows wrong ones without an error.
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

cat >"$work/Totals.java" <<'EOF'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class Totals {
  interface Getter {
    Object get(ResultSet result) throws SQLException;
  }

  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      ask(statement, "getInt", "5000000000::BIGINT", result -> result.getInt(1));
      ask(statement, "getObject Integer", "5000000000::BIGINT", result -> result.getObject(1, Integer.class));
      ask(statement, "getShort", "70000::INTEGER", result -> result.getShort(1));
      ask(statement, "getByte", "300::INTEGER", result -> result.getByte(1));
      ask(statement, "getInt", "1e10::DOUBLE", result -> result.getInt(1));
      ask(statement, "getLong", "18446744073709551615::UBIGINT", result -> result.getLong(1));
      ask(
          statement,
          "getLong",
          "(SELECT sum(v) FROM (VALUES (9223372036854775807), (9223372036854775807), (3)) t(v))",
          result -> result.getLong(1));
      ask(
          statement,
          "getBigDecimal",
          "(SELECT sum(v) FROM (VALUES (9223372036854775807), (9223372036854775807), (3)) t(v))",
          result -> result.getBigDecimal(1));
      ask(statement, "getLong", "18446744073709551617.9::DECIMAL(38,1)", result -> result.getLong(1));
    }
  }

  private static void ask(Statement statement, String name, String expression, Getter getter) throws SQLException {
    try (ResultSet result = statement.executeQuery("SELECT v, typeof(v) FROM (SELECT " + expression + " AS v)")) {
      result.next();
      String type = result.getString(2);
      String got;
      try {
        got = getter.get(result) + (result.wasNull() ? ", null" : "");
      } catch (SQLException e) {
        got = "refused";
      }
      System.out.println(name + " of " + type + " " + result.getString(1) + ": " + got);
    }
  }
}
EOF
cat >"$work/expected" <<'EOF'
getInt of BIGINT 5000000000: 705032704
getObject Integer of BIGINT 5000000000: refused
getShort of INTEGER 70000: 4464
getByte of INTEGER 300: 44
getInt of DOUBLE 1.0E10: 2147483647
getLong of UBIGINT 18446744073709551615: -1
getLong of HUGEINT 18446744073709551617: 1
getBigDecimal of HUGEINT 18446744073709551617: 18446744073709551617
getLong of DECIMAL(38,1) 18446744073709551617.9: 1
EOF
java -cp "$work/lib/*" "$work/Totals.java" >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
