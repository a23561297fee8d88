#!/usr/bin/env bash
# A Micrometer gauge whose name ends in ".info" is always 1 in Prometheus. One that ends in ".total" loses its ending.
#
# Guess:    a gauge is exported with its value under its name with underscores: build_info 7, seats_total 7.
# Happens:  the gauge "build.info" is exported as 1 whatever its value is, and the gauge "seats.total" as "seats".
#           The registry itself gives 7 for both.
# Versions: io.micrometer:micrometer-registry-prometheus 1.17.2
# Why:      the registry takes a gauge that ends in .info for a Prometheus info metric, which carries only tags,
#           and builds one without asking the gauge for its value. The Prometheus client keeps the
#           endings _total, _created, _bucket and _info for itself and cuts them off other names.
# Meets it: whoever counts something that is called info: unread.info, log.info, tickets.info. Dashboards and alarms
#           show a steady 1, and code that reads the registry in a test sees the right number.
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

jars lib io.micrometer:micrometer-registry-prometheus:1.17.2

cat >"$work/Gauges.java" <<'EOF'
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;

class Gauges {
  public static void main(String[] arguments) {
    for (String name : List.of("seats", "seats.info", "seats.total")) {
      PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
      Gauge gauge = Gauge.builder(name, () -> 7).register(registry);
      String line = registry.scrape().lines().filter(text -> !text.startsWith("#")).findFirst().orElse("nothing");
      System.out.println(name + ": registry " + gauge.value() + ", exported: " + line);
    }
  }
}
EOF
cat >"$work/expected" <<'EOF'
seats: registry 7.0, exported: seats 7.0
seats.info: registry 7.0, exported: seats_info 1
seats.total: registry 7.0, exported: seats 7.0
EOF
java -cp "$work/lib/*" "$work/Gauges.java" >"$work/seen" 2>"$work/errors" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
