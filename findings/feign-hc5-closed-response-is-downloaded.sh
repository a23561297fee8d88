#!/usr/bin/env bash
# Closing a Feign response over HttpClient 5 downloads the rest of its body.
#
# Guess:    a try (Response response = ...) that reads one byte of a large body ends the download: close() closes the
#           connection, as it does with Feign's own client.
# Happens:  with feign-hc5 the server sends all 64 MiB before close() returns. With Feign's own client the server
#           is cut off in the first half.
# Versions: io.github.openfeign:feign-core 13.13, feign-hc5 13.9.1; org.apache.httpcomponents.client5:httpclient5 5.6.5
# Why:      the body's close() in feign-hc5 first consumes the entity, which reads to the end of the stream so that
#           the connection can be used again, and only then closes the response.
# Meets it: a client that returns feign.Response to read the first lines of an export or a log, or to reject a file by
#           its content type. The time and the traffic of the whole file are spent in close().
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

cat >"$work/Download.java" <<'EOF'
import feign.Client;
import feign.Feign;
import feign.RequestLine;
import feign.Response;
import feign.hc5.ApacheHttp5Client;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

class Download {
  private static final int SIZE = 64 << 20;

  interface Files {
    @RequestLine("GET /export")
    Response export();
  }

  public static void main(String[] arguments) throws Exception {
    show("feign-hc5", new ApacheHttp5Client());
    show("Feign's client", new Client.Default(null, null));
    System.exit(0);
  }

  private static void show(String name, Client client) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      CompletableFuture<Integer> sent = CompletableFuture.supplyAsync(() -> send(server));
      Files files =
          Feign.builder().client(client).target(Files.class, "http://127.0.0.1:" + server.getLocalPort());
      try (Response response = files.export()) {
        response.body().asInputStream().read();
      }
      int bytes = sent.get();
      System.out.println(name + ": " + (bytes == SIZE ? "all" : bytes < SIZE / 2 ? "less than half" : "most") + " sent");
    }
  }

  private static int send(ServerSocket server) {
    int sent = 0;
    try (Socket socket = server.accept()) {
      socket.getInputStream().read(new byte[8192]);
      OutputStream output = socket.getOutputStream();
      String head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + SIZE + "\r\n\r\n";
      output.write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] block = new byte[1 << 16];
      while (sent < SIZE) {
        output.write(block);
        sent += block.length;
      }
    } catch (IOException cutOff) {
      return sent;
    }
    return sent;
  }
}
EOF
cat >"$work/expected" <<'EOF'
feign-hc5: all sent
Feign's client: less than half sent
EOF
java -cp "$work/lib/*" "$work/Download.java" >"$work/seen" 2>"$work/errors" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
