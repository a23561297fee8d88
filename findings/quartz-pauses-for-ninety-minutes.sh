#!/usr/bin/env bash
# A Quartz job of every half hour pauses for 90 minutes on the night when the clocks go back, and Spring runs a daily job
# twice in that night.
#
# Guess:    a job of every half hour runs every half hour, also in the hour that comes twice; a job of 02:30 runs once a
#           day.
# Happens:  after 01:30 summer time Quartz runs next at 02:00 winter time: the two runs between are missing. Spring's
#           CronExpression runs the half-hourly job in both hours, and the job of 02:30 twice. Quartz and cron-utils run
#           that once, Quartz in the second hour and cron-utils in the first.
# Versions: org.quartz-scheduler:quartz 2.5.0, org.springframework:spring-context 6.2.1, com.cronutils:cron-utils 9.2.1
# Why:      Quartz computes the next run by setting the fields of a java.util.Calendar, which takes an ambiguous hour for
#           the later one. Spring advances fields of a ZonedDateTime, and asks again for a time after the first 02:30.
# Meets it: jobs that copy, bill or report at short intervals or in the night. The runs that Quartz leaves out are no
#           misfires, so no misfire instruction makes up for them.
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

jars lib org.quartz-scheduler:quartz:2.5.0 org.springframework:spring-context:6.2.1 com.cronutils:cron-utils:9.2.1

cat >"$work/Runs.java" <<'EOF'
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import org.quartz.CronExpression;

class Runs {
  private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
  private static final ZonedDateTime BEGIN = ZonedDateTime.of(2026, 10, 25, 1, 15, 0, 0, ZONE);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mmxxx");

  public static void main(String[] arguments) throws Exception {
    for (String cron : new String[] {"0 0/30 * * * ", "0 30 2 * * "}) {
      CronExpression quartz = new CronExpression(cron + "?");
      quartz.setTimeZone(TimeZone.getTimeZone(ZONE));
      print("Quartz", cron + "?", time -> quartz.getNextValidTimeAfter(Date.from(time.toInstant())).toInstant().atZone(ZONE));
      print("Spring", cron + "*", org.springframework.scheduling.support.CronExpression.parse(cron + "*")::next);
      ExecutionTime utils = ExecutionTime.forCron(
          new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.SPRING53)).parse(cron + "*"));
      print("cron-utils", cron + "*", time -> utils.nextExecution(time).orElseThrow());
    }
  }

  private static void print(String library, String cron, UnaryOperator<ZonedDateTime> next) {
    StringBuilder runs = new StringBuilder();
    ZonedDateTime run = next.apply(BEGIN);
    while (run.isBefore(BEGIN.plusHours(4))) {
      runs.append(' ').append(run.format(TIME));
      run = next.apply(run);
    }
    System.out.println(library + ", " + cron + ":" + runs);
  }
}
EOF
cat >"$work/expected" <<'EOF'
Quartz, 0 0/30 * * * ?: 01:30+02:00 02:00+01:00 02:30+01:00 03:00+01:00 03:30+01:00 04:00+01:00
Spring, 0 0/30 * * * *: 01:30+02:00 02:00+02:00 02:30+02:00 02:00+01:00 02:30+01:00 03:00+01:00 03:30+01:00 04:00+01:00
cron-utils, 0 0/30 * * * *: 01:30+02:00 02:00+02:00 02:30+02:00 02:00+01:00 02:30+01:00 03:00+01:00 03:30+01:00 04:00+01:00
Quartz, 0 30 2 * * ?: 02:30+01:00
Spring, 0 30 2 * * *: 02:30+02:00 02:30+01:00
cron-utils, 0 30 2 * * *: 02:30+02:00
EOF
java -cp "$work/lib/*" "$work/Runs.java" >"$work/seen" 2>"$work/errors" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
