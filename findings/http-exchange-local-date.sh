#!/usr/bin/env bash
# Spring's @HttpExchange writes a LocalDate into the URL as 3/4/26 or 04.03.26, depending on the machine's locale.
#
# Guess:    @RequestParam LocalDate in an HTTP interface is sent as 2026-03-04 on every machine, and an OffsetDateTime
#           with its offset. An Instant and a Duration are sent in ISO form.
# Happens:  LocalDate becomes 3/4/26 under Locale.US and 04.03.26 under Locale.GERMANY, in query, path and Map
#           alike. OffsetDateTime loses its seconds and its offset. Only Instant and Duration are ISO.
# Versions: org.springframework:spring-web and spring-context 7.0.10, with any JDK from 17
# Why:      HttpServiceProxyFactory turns arguments into text with a DefaultFormattingConversionService unless it is
#           given another. Its formatters are made for forms that people fill in: dates use the SHORT style of the
#           current locale. The formatter of Instant is ISO because an Instant has no style.
# Meets it: a project that moves a client from Feign, whose parameters are toString(). Tests pass where the server parses
#           the developer's locale, and requests fail or name another day after a move to another host.
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

jars lib org.springframework:spring-web:7.0.10 org.springframework:spring-context:7.0.10

cat >"$work/Dates.java" <<'EOF'
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

class Dates {
  interface Bookings {
    @GetExchange("/on")
    String on(@RequestParam("date") LocalDate date);

    @GetExchange("/on/{date}")
    String at(@PathVariable("date") LocalDate date);

    @GetExchange("/since")
    String since(@RequestParam("time") OffsetDateTime time);

    @GetExchange("/since")
    String since(@RequestParam("time") Instant time);

    @GetExchange("/for")
    String lasting(@RequestParam("time") Duration time);
  }

  public static void main(String[] arguments) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] line = exchange.getRequestURI().toString().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, line.length);
          exchange.getResponseBody().write(line);
          exchange.close();
        });
    server.start();
    RestClient client = RestClient.create("http://127.0.0.1:" + server.getAddress().getPort());
    LocalDate date = LocalDate.parse("2026-03-04");
    OffsetDateTime time = OffsetDateTime.parse("2026-03-04T15:06:07+05:00");
    for (Locale locale : List.of(Locale.US, Locale.GERMANY)) {
      Locale.setDefault(locale);
      Bookings bookings =
          HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client)).build().createClient(Bookings.class);
      System.out.println(locale + " LocalDate " + bookings.on(date));
      System.out.println(locale + " LocalDate " + bookings.at(date));
      System.out.println(locale + " OffsetDateTime has its offset: " + bookings.since(time).contains("05"));
      System.out.println(locale + " Instant " + bookings.since(time.toInstant()));
      System.out.println(locale + " Duration " + bookings.lasting(Duration.ofSeconds(90)));
    }
    server.stop(0);
  }
}
EOF
cat >"$work/expected" <<'EOF'
en_US LocalDate /on?date=3%2F4%2F26
en_US LocalDate /on/3%2F4%2F26
en_US OffsetDateTime has its offset: false
en_US Instant /since?time=2026-03-04T10%3A06%3A07Z
en_US Duration /for?time=PT1M30S
de_DE LocalDate /on?date=04.03.26
de_DE LocalDate /on/04.03.26
de_DE OffsetDateTime has its offset: false
de_DE Instant /since?time=2026-03-04T10%3A06%3A07Z
de_DE Duration /for?time=PT1M30S
EOF
java -cp "$work/lib/*" "$work/Dates.java" >"$work/seen" 2>"$work/errors" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
