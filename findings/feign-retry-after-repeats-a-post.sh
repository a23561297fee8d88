#!/usr/bin/env bash
# Feign answers "429, Retry-After: 60" by sending the POST again within a second. HttpClient doubles each attempt.
#
# Guess:    Feign.builder() without a retryer of its own sends a POST once. A Retry-After of 60 seconds makes it
#           wait longer, or give up; it does not make it send more. HttpClient repeats no POST.
# Happens:  five POSTs arrive in under ten seconds with Feign's own client.
#           With feign-hc5 and a 503 with "Retry-After: 1", ten POSTs arrive for one call of one method.
# Versions: io.github.openfeign:feign-core 13.13, feign-hc5 13.9.1; org.apache.httpcomponents.client5:httpclient5 5.6.5
# Why:      (inferred from the behaviour, not read in the source)
#           Feign's ErrorDecoder.Default turns every response with a Retry-After header into a RetryableException,
#           whatever its status and method. Retryer.Default, which is in use unless replaced, makes five attempts
#           and cuts the requested wait down to its own maximum of one second. HttpClient's default retry strategy
#           repeats a request once after 429 or 503 and looks only at the status and at whether the body can be
#           sent again, not at the method. The two multiply: five attempts of two requests each.
# Meets it: a Feign client of an API that limits its rate. The header that asks for a pause is what causes the burst,
#           and a POST that the server did carry out is carried out again.
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

jars lib io.github.openfeign:feign-core:13.13 io.github.openfeign:feign-hc5:13.9.1 \
  org.apache.httpcomponents.client5:httpclient5:5.6.5

cat >"$work/Posts.java" <<'EOF'
import com.sun.net.httpserver.HttpServer;
import feign.Client;
import feign.Feign;
import feign.FeignException;
import feign.RequestLine;
import feign.hc5.ApacheHttp5Client;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

class Posts {
  interface Orders {
    @RequestLine("POST /orders")
    String create(String body);
  }

  public static void main(String[] arguments) throws Exception {
    count("429, Retry-After: 60, Feign's client", 429, "60", new Client.Default(null, null));
    count("503, Retry-After: 1, feign-hc5", 503, "1", new ApacheHttp5Client());
    System.exit(0);
  }

  private static void count(String name, int status, String retryAfter, Client client) throws Exception {
    AtomicInteger posts = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          posts.incrementAndGet();
          exchange.getResponseHeaders().add("Retry-After", retryAfter);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    Orders orders =
        Feign.builder().client(client).target(Orders.class, "http://127.0.0.1:" + server.getAddress().getPort());
    long start = System.nanoTime();
    try {
      orders.create("one chair");
    } catch (FeignException expected) {
      long seconds = (System.nanoTime() - start) / 1_000_000_000;
      System.out.println(
          name + ": " + posts + " POSTs, over before a wait of 60 seconds: " + (seconds < 60));
    }
    server.stop(0);
  }
}
EOF
cat >"$work/expected" <<'EOF'
429, Retry-After: 60, Feign's client: 5 POSTs, over before a wait of 60 seconds: true
503, Retry-After: 1, feign-hc5: 10 POSTs, over before a wait of 60 seconds: true
EOF
java -cp "$work/lib/*" "$work/Posts.java" >"$work/seen" 2>"$work/errors" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
