#!/usr/bin/env bash
# DuckDB's read_json turns a column with the texts "epoch" and "infinity" into the first of January 1900.
#
# Guess:    read_json finds out that texts of the form 2026-11-28 are dates. A column of words stays text. If the special
#           words of a DATE count as dates, they keep their meaning: 1970-01-01 and infinity.
# Happens:  a column that holds only "epoch", or "infinity" beside dates, has the type DATE, and each such word is
#           1900-01-01. No error and no warning. Other special words ("today", "now") stay text. A cast in SQL gives
#           1970-01-01 and infinity, and read_json with columns = {...: 'VARCHAR'} the words.
# Versions: org.duckdb:duckdb_jdbc 2.0.0.1 (the same with 1.5.6.0)
# Why:      the detection tries date formats with the parser of strptime, which accepts the special words under any
#           format and marks its result as special. The JSON reader does not look at the mark and takes the date fields,
#           which the parser has set to its start value, 1900-01-01.
# Meets it: who loads an export in which one value of a column is a word of these: a tag "epoch", a nickname, a
#           "valid until" of "infinity" that PostgreSQL wrote by row_to_json. Such a contract ends in 1900.
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

echo '{"tag":"epoch","until":"2026-11-28","word":"today"}' >"$work/rows.json"
echo '{"tag":"epoch","until":"infinity","word":"now"}' >>"$work/rows.json"
cat >"$work/Words.java" <<'EOF'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

class Words {
  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      String file = arguments[0];
      print(statement, "detected", "read_json('" + file + "')");
      print(
          statement,
          "as texts",
          "read_json('" + file + "', columns = {tag: 'VARCHAR', until: 'VARCHAR', word: 'VARCHAR'})");
      print(statement, "cast", "(SELECT 'epoch'::DATE AS tag, 'infinity'::DATE AS until, 'x' AS word)");
    }
  }

  private static void print(Statement statement, String how, String source) throws Exception {
    try (ResultSet result =
        statement.executeQuery(
            "SELECT tag::VARCHAR, typeof(tag), until::VARCHAR, typeof(until), word FROM " + source)) {
      while (result.next()) {
        System.out.println(
            how + ": " + result.getString(1) + " " + result.getString(2) + ", " + result.getString(3) + " "
                + result.getString(4) + ", " + result.getString(5));
      }
    }
  }
}
EOF
cat >"$work/expected" <<'EOF'
detected: 1900-01-01 DATE, 2026-11-28 DATE, today
detected: 1900-01-01 DATE, 1900-01-01 DATE, now
as texts: epoch VARCHAR, 2026-11-28 VARCHAR, today
as texts: epoch VARCHAR, infinity VARCHAR, now
cast: 1970-01-01 DATE, infinity DATE, x
EOF
java -cp "$work/lib/*" "$work/Words.java" "$work/rows.json" >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
