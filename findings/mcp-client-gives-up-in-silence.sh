#!/usr/bin/env bash
# The client of the MCP Java SDK gives up a call after its timeout and never tells the server, which works on.
#
# Guess:    a call that times out sends notifications/cancelled with the id of the request: the protocol says that the
#           sender should do so, and the official SDK knows timeouts.
# Happens:  the caller gets a TimeoutException. The server receives no notification, its handler is not interrupted and
#           runs to its end, and its late answer is dropped by the client.
# Versions: io.modelcontextprotocol.sdk:mcp 2.1.0 (client and server)
# Why:      the timeout is an operator on the reactive chain of the request. When it fires, nothing on that
#           path sends a message.
# Meets it: a tool that reads for minutes (a search in an archive, a long report). An assistant that retries after its
#           timeout starts the same work beside the work that still runs, and a paid or limited service is asked twice.
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

jars lib io.modelcontextprotocol.sdk:mcp:2.1.0

mkdir "$work/classes"
cat >"$work/SlowServer.java" <<'EOF'
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

public class SlowServer {
  public static void main(String[] arguments) {
    McpServer.sync(new StdioServerTransportProvider(McpJsonDefaults.getMapper()))
        .serverInfo("slow", "1")
        .capabilities(McpSchema.ServerCapabilities.builder().tools(true).build())
        .toolCall(
            new McpSchema.Tool.Builder().name("read").inputSchema(Map.<String, Object>of("type", "object")).build(),
            (exchange, request) -> {
              String end = "ran to its end";
              try {
                Thread.sleep(20_000);
              } catch (InterruptedException e) {
                end = "was interrupted";
              }
              write(Path.of(arguments[0]), end);
              return new McpSchema.CallToolResult.Builder().addTextContent("done").build();
            })
        .build();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
EOF
cat >"$work/HastyClient.java" <<'EOF'
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

public class HastyClient {
  public static void main(String[] arguments) {
    int status = 1;
    try {
      run(arguments);
      status = 0;
    } catch (Exception e) {
      e.printStackTrace();
    }
    // threads of the client keep a failed run alive
    System.exit(status);
  }

  private static void run(String[] arguments) throws Exception {
    String server = "tee '" + arguments[0] + "' | java -cp '" + arguments[1] + "' SlowServer '" + arguments[2] + "'";
    McpSyncClient client =
        McpClient.sync(
                new StdioClientTransport(
                    ServerParameters.builder("sh").args("-c", server).build(), McpJsonDefaults.getMapper()))
            .requestTimeout(Duration.ofSeconds(15))
            .initializationTimeout(Duration.ofSeconds(60))
            .build();
    client.initialize();
    try {
      client.callTool(new McpSchema.CallToolRequest("read", Map.of()));
      System.out.println("call: answered");
    } catch (RuntimeException e) {
      System.out.println("call: " + e.getCause().getClass().getSimpleName());
    }
    for (int waited = 0; !Files.exists(Path.of(arguments[2])) && waited < 300; waited++) {
      Thread.sleep(100);
    }
    Thread.sleep(500);
    System.out.println("handler: " + Files.readString(Path.of(arguments[2])));
    client.close();
  }
}
EOF
cat >"$work/expected" <<'EOF'
call: TimeoutException
handler: ran to its end
received: initialize notifications/initialized tools/call
EOF
javac -nowarn -cp "$work/lib/*" -d "$work/classes" "$work/SlowServer.java" "$work/HastyClient.java" 2>"$work/errors" || { cat "$work/errors"; exit 1; }
{
  java -cp "$work/lib/*:$work/classes" HastyClient "$work/received" "$work/lib/*:$work/classes" "$work/handler" 2>"$work/errors"
  echo "received: $(grep -o '"method":"[^"]*"' "$work/received" | cut -d'"' -f4 | paste -sd' ')"
} >"$work/seen" || { cat "$work/errors"; exit 1; }

echo "Seen:"
cat "$work/seen"
if ! diff "$work/expected" "$work/seen" >"$work/changes"; then
  echo "This has changed (< recorded, > now):"
  cat "$work/changes"
  exit 1
fi
