#!/usr/bin/env bash
# Feign sends DELETE /agents/ when the identifier of DELETE /agents/{id} is null.
#
# Guess:    a path parameter names the resource, so a null argument is rejected with an IllegalArgumentException before
#           a request is sent, as Spring's @HttpExchange does.
# Happens:  the request is sent with an empty segment: DELETE /agents/ and GET /agents//messages.
#           Spring's client of the same server throws and sends nothing.
# Versions: io.github.openfeign:feign-core 13.13; org.springframework:spring-web 7.0.10
# Why:      (inferred from the behaviour, not read in the source)
#           Feign resolves path and query with one template class, after the rules for URI templates, in which an
#           undefined variable expands to nothing. For a query parameter that drops the parameter. For a path segment
#           it leaves the slashes around it, which name the collection or another resource.
# Meets it: a caller that passes an identifier from a nullable database or JSON field. Many servers treat a path with a
#           trailing slash as the collection.
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

jars lib io.github.openfeign:feign-core:13.13 org.springframework:spring-web:7.0.10 \
  org.springframework:spring-context:7.0.10

cat >"$work/Agents.java" <<'EOF'
import com.sun.net.httpserver.HttpServer;
import feign.Feign;
import feign.Param;
import feign.RequestLine;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

class Agents {
  interface WithFeign {
    @RequestLine("DELETE /agents/{id}")
    String delete(@Param("id") String id);

    @RequestLine("GET /agents/{id}/messages")
    String messages(@Param("id") String id);
  }

  interface WithSpring {
    @DeleteExchange("/agents/{id}")
    String delete(@PathVariable("id") String id);
  }

  public static void main(String[] arguments) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] line =
              (exchange.getRequestMethod() + " " + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, line.length);
          exchange.getResponseBody().write(line);
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    WithFeign feign = Feign.builder().target(WithFeign.class, url);
    System.out.println("Feign sent " + feign.delete(null));
    System.out.println("Feign sent " + feign.messages(null));
    WithSpring spring =
        HttpServiceProxyFactory.builderFor(RestClientAdapter.create(RestClient.create(url)))
            .build()
            .createClient(WithSpring.class);
    try {
      System.out.println("Spring sent " + spring.delete(null));
    } catch (IllegalArgumentException refused) {
      System.out.println("Spring refused with IllegalArgumentException");
    }
    server.stop(0);
  }
}
EOF
cat >"$work/expected" <<'EOF'
Feign sent DELETE /agents/
Feign sent GET /agents//messages
Spring refused with IllegalArgumentException
EOF
java -cp "$work/lib/*" "$work/Agents.java" >"$work/seen" 2>"$work/errors" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
