#!/usr/bin/env bash
# DuckDB's read_json reads the amount 123456789012345678.93 into a DECIMAL(20,2) as 123456789012345671.68.
#
# Guess:    who names a column DECIMAL(20,2) gets the digits of the text, as read_csv gives them, or an error. The JSON
#           functions keep the text of a number that they only pass on, as they do for integers of any length.
# Happens:  the amount is off by 7.25 in read_json with columns = {amount: 'DECIMAL(20,2)'}; a double would be off by
#           1.07. json ->> 'amount' gives 123456789012345680.0, so a cast of it to DECIMAL is wrong too, and
#           json_merge_patch, which adds another key, writes the rounded amount back, and 1.10 as 1.1. json_transform of
#           the same text gives all digits, and so does read_csv. The integer 12345678901234567890123 survives in each
#           of them.
# Versions: org.duckdb:duckdb_jdbc 2.0.0.1 (the same with 1.5.6.0, where json_transform is wrong too)
# Why:      the JSON parser keeps integers beyond 64 bits as text, and makes a double of each number with a decimal
#           point. For a DECIMAL the double is multiplied by 100, again as a double. That json_transform takes another
#           way, by the text, is inferred from its result.
# Meets it: ledgers with 17 digits and more: amounts in small currencies, balances with 18 decimals, shares of funds.
#           The schema says DECIMAL, so nobody suspects a double.
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

echo '{"id":12345678901234567890123,"amount":123456789012345678.93,"rate":1.10}' >"$work/rows.json"
printf 'id,amount\n12345678901234567890123,123456789012345678.93\n' >"$work/rows.csv"
cat >"$work/Amounts.java" <<'EOF'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

class Amounts {
  public static void main(String[] arguments) throws Exception {
    String json = "'" + arguments[0] + "/rows.json'";
    String csv = "'" + arguments[0] + "/rows.csv'";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      String typed = ", columns = {id: 'HUGEINT', amount: 'DECIMAL(20,2)'})";
      ask(statement, "read_csv", "id, amount", "read_csv(" + csv + typed);
      ask(statement, "read_json", "id, amount", "read_json(" + json + typed);
      String objects = "read_ndjson_objects(" + json + ")";
      String structure = "'{\"id\":\"HUGEINT\",\"amount\":\"DECIMAL(20,2)\"}'";
      ask(statement, "json_transform", "unnest(json_transform(json, " + structure + "))", objects);
      ask(statement, "->> and cast", "(json ->> 'id')::HUGEINT, (json ->> 'amount')::DECIMAL(20,2)", objects);
      ask(statement, "json_merge_patch", "json_merge_patch(json, '{\"seen\":true}')", objects);
    }
  }

  private static void ask(Statement statement, String how, String columns, String source) throws Exception {
    try (ResultSet result = statement.executeQuery("SELECT " + columns + " FROM " + source)) {
      result.next();
      StringBuilder line = new StringBuilder(how + ":");
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        line.append(' ').append(result.getString(i));
      }
      System.out.println(line);
    }
  }
}
EOF
cat >"$work/expected" <<'EOF'
read_csv: 12345678901234567890123 123456789012345678.93
read_json: 12345678901234567890123 123456789012345671.68
json_transform: 12345678901234567890123 123456789012345678.93
->> and cast: 12345678901234567890123 123456789012345680.00
json_merge_patch: {"id":12345678901234567890123,"amount":123456789012345680.0,"rate":1.1,"seen":true}
EOF
java -cp "$work/lib/*" "$work/Amounts.java" "$work" >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
