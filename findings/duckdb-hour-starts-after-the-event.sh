#!/usr/bin/env bash
# In DuckDB date_trunc('hour') of an instant is later than the instant in the hour that the clock repeats.
#
# Guess:    a local time that exists twice is the first of the two, as in java.time. Whichever it is, an instant knows
#           its offset, so the start of its hour is at most an hour before it, as date_trunc('minute') is.
# Happens:  in Europe/Warsaw the events of 00:00Z and 00:30Z are put into the hour that begins at 01:00Z: one bar of a
#           chart is missing and the next is twice as high. date_trunc('minute') is right. 02:30 of that night without
#           an offset is 01:30Z to DuckDB and 00:30Z to java.time. PostgreSQL 15 takes the second reading too, but its
#           date_trunc gives 00:00Z.
# Versions: org.duckdb:duckdb_jdbc 2.0.0.1 (the same with 1.5.6.0)
# Why:      date_trunc sets the minutes of ICU's calendar to 0 and lets it compute the instant from the local fields,
#           and the calendar's default for a repeated local time is the last one. Why the minutes come out right was not
#           found.
# Meets it: reports by hour in the zone of the readers: once a year one hour is empty and the next is counted twice.
#           Programs that compute a range of local times by java.time and ask DuckDB for it miss an hour.
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

cat >"$work/Hours.java" <<'EOF'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

class Hours {
  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'Europe/Warsaw'");
      try (ResultSet result =
          statement.executeQuery(
              "SELECT t, date_trunc('hour', t), date_trunc('minute', t)"
                  + " FROM range(TIMESTAMPTZ '2026-10-24 23:30:00+00', TIMESTAMPTZ '2026-10-25 02:30:00+00',"
                  + " INTERVAL 30 MINUTE) events(t) ORDER BY t")) {
        while (result.next()) {
          Instant event = instant(result, 1);
          System.out.println(
              event + ": hour " + instant(result, 2) + ", minute " + instant(result, 3)
                  + ", hour by java.time " + event.atZone(WARSAW).truncatedTo(ChronoUnit.HOURS).toInstant());
        }
      }
      try (ResultSet result = statement.executeQuery("SELECT TIMESTAMP '2026-10-25 02:30:00'::TIMESTAMPTZ")) {
        result.next();
        System.out.println(
            "02:30 local: " + instant(result, 1)
                + ", by java.time " + LocalDateTime.parse("2026-10-25T02:30:00").atZone(WARSAW).toInstant());
      }
    }
  }

  private static Instant instant(ResultSet result, int column) throws Exception {
    return result.getObject(column, OffsetDateTime.class).toInstant();
  }
}
EOF
cat >"$work/expected" <<'EOF'
2026-10-24T23:30:00Z: hour 2026-10-24T23:00:00Z, minute 2026-10-24T23:30:00Z, hour by java.time 2026-10-24T23:00:00Z
2026-10-25T00:00:00Z: hour 2026-10-25T01:00:00Z, minute 2026-10-25T00:00:00Z, hour by java.time 2026-10-25T00:00:00Z
2026-10-25T00:30:00Z: hour 2026-10-25T01:00:00Z, minute 2026-10-25T00:30:00Z, hour by java.time 2026-10-25T00:00:00Z
2026-10-25T01:00:00Z: hour 2026-10-25T01:00:00Z, minute 2026-10-25T01:00:00Z, hour by java.time 2026-10-25T01:00:00Z
2026-10-25T01:30:00Z: hour 2026-10-25T01:00:00Z, minute 2026-10-25T01:30:00Z, hour by java.time 2026-10-25T01:00:00Z
2026-10-25T02:00:00Z: hour 2026-10-25T02:00:00Z, minute 2026-10-25T02:00:00Z, hour by java.time 2026-10-25T02:00:00Z
02:30 local: 2026-10-25T01:30:00Z, by java.time 2026-10-25T00:30:00Z
EOF
java -cp "$work/lib/*" "$work/Hours.java" >"$work/seen"

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
