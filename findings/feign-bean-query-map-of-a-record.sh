#!/usr/bin/env bash
# Feign's BeanQueryMapEncoder turns a record into an empty query, so the filter asks for everything.
#
# Guess:    a record given to @QueryMap becomes one query parameter for each component, like a bean with getters. For a
#           type without readable properties the encoder throws an error.
# Happens:  the request is sent without a query. Feign's other encoder (FieldQueryMapEncoder) sends both
#           parameters of the same record.
# Versions: io.github.openfeign:feign-core 13.13
# Why:      the encoder asks java.beans.Introspector for properties. That finds only methods named getX and isX, but the
#           accessors of a record are named like its components. No property is found, and an object without
#           properties is treated as an unset filter.
# Meets it: a project that replaces a filter class by a record under this encoder or a derived one. The server answers
#           with the unfiltered list and status 200.
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

jars lib io.github.openfeign:feign-core:13.13

cat >"$work/Search.java" <<'EOF'
import com.sun.net.httpserver.HttpServer;
import feign.Feign;
import feign.QueryMap;
import feign.QueryMapEncoder;
import feign.RequestLine;
import feign.querymap.BeanQueryMapEncoder;
import feign.querymap.FieldQueryMapEncoder;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

class Search {
  record RecordFilter(String city, int floor) {}

  public static class BeanFilter {
    public String getCity() {
      return "Lisbon";
    }

    public int getFloor() {
      return 3;
    }
  }

  interface Rooms {
    @RequestLine("GET /rooms")
    String find(@QueryMap Object filter);
  }

  public static void main(String[] arguments) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          byte[] text = (query == null ? "no query" : sorted(query)).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, text.length);
          exchange.getResponseBody().write(text);
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    RecordFilter filter = new RecordFilter("Lisbon", 3);
    System.out.println("bean, BeanQueryMapEncoder: " + rooms(new BeanQueryMapEncoder(), url).find(new BeanFilter()));
    System.out.println("record, BeanQueryMapEncoder: " + rooms(new BeanQueryMapEncoder(), url).find(filter));
    System.out.println("record, FieldQueryMapEncoder: " + rooms(new FieldQueryMapEncoder(), url).find(filter));
    server.stop(0);
  }

  private static Rooms rooms(QueryMapEncoder encoder, String url) {
    return Feign.builder().queryMapEncoder(encoder).target(Rooms.class, url);
  }

  private static String sorted(String query) {
    String[] parameters = query.split("&");
    java.util.Arrays.sort(parameters);
    return String.join("&", parameters);
  }
}
EOF
cat >"$work/expected" <<'EOF'
bean, BeanQueryMapEncoder: city=Lisbon&floor=3
record, BeanQueryMapEncoder: no query
record, FieldQueryMapEncoder: city=Lisbon&floor=3
EOF
java -cp "$work/lib/*" "$work/Search.java" >"$work/seen" 2>"$work/errors" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
