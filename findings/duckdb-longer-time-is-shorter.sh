#!/usr/bin/env bash
# In DuckDB the time between two instants is shorter for 25 hours than for 24 and a half, when the clock changes between.
#
# Guess:    TIMESTAMPTZ is an instant, so the difference of two is the time that has passed, as in PostgreSQL and in
#           java.time: 25 hours give 90000 seconds in each time zone of the session.
# Happens:  in the session zone Europe/Warsaw the 25 hours over the end of summer time give "1 day", which is 86400
#           seconds to epoch(), equals 24 hours, and is less than the difference for 24.5 hours (88200 seconds). An
#           average or a sum of such differences inherits it. In UTC the same query gives 90000. The difference of
#           the epochs is right in both.
# Versions: org.duckdb:duckdb_jdbc 2.0.0.1 (the same with 1.5.6.0)
# Why:      the minus of two TIMESTAMPTZ is calendar arithmetic of the ICU part of DuckDB: it counts whole local days
#           in the zone of the session first, and only the rest in microseconds. Later steps take a day for 24 hours.
# Meets it: reports on durations of more than a day: how long tickets stayed open, how long an agent was away. Twice a
#           year each of them is an hour off, and only for readers whose session has a zone with summer time.
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

cat >"$work/Elapsed.java" <<'EOF'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

class Elapsed {
  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String zone : new String[] {"UTC", "Europe/Warsaw"}) {
        statement.execute("SET TimeZone = '" + zone + "'");
        for (String hours : new String[] {"24.5", "25"}) {
          ask(statement, zone, hours);
        }
      }
    }
  }

  private static void ask(Statement statement, String zone, String hours) throws Exception {
    String end = hours.equals("25") ? "2026-10-25 23:00:00+00" : "2026-10-25 22:30:00+00";
    try (ResultSet result =
        statement.executeQuery(
            "SELECT (ended - started)::VARCHAR, epoch(ended - started)::BIGINT,"
                + " (epoch(ended) - epoch(started))::BIGINT"
                + " FROM (SELECT TIMESTAMPTZ '2026-10-24 22:00:00+00' AS started, TIMESTAMPTZ '" + end + "' AS ended)")) {
      result.next();
      System.out.println(
          zone + ", " + hours + " hours: " + result.getString(1) + ", epoch of the difference " + result.getLong(2)
              + ", difference of the epochs " + result.getLong(3));
    }
  }
}
EOF
cat >"$work/expected" <<'EOF'
UTC, 24.5 hours: 1 day 00:30:00, epoch of the difference 88200, difference of the epochs 88200
UTC, 25 hours: 1 day 01:00:00, epoch of the difference 90000, difference of the epochs 90000
Europe/Warsaw, 24.5 hours: 24:30:00, epoch of the difference 88200, difference of the epochs 88200
Europe/Warsaw, 25 hours: 1 day, epoch of the difference 86400, difference of the epochs 90000
EOF
java -cp "$work/lib/*" "$work/Elapsed.java" >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
