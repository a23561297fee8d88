package io.github.livechat4j.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.livechat4j.cli.Main;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A session of the SDK's client with {@code livechat mcp} on a sandbox, in a process of its own. */
final class AssistantSession implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final McpSyncClient client;

    private AssistantSession(McpSyncClient client) {
        this.client = client;
    }

    /** Starts a session with a client that cannot ask the user. */
    static AssistantSession start(String... options) {
        return start(Optional.empty(), options);
    }

    /** Starts a session with a client that asks the user. */
    static AssistantSession asking(Function<ElicitFormRequest, ElicitResult> user, String... options) {
        return start(Optional.of(user), options);
    }

    private static AssistantSession start(Optional<Function<ElicitFormRequest, ElicitResult>> user, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("-XX:TieredStopAtLevel=1", Main.class.getName(), "mcp", "--sandbox", "--sandbox-chats", "300"));
        arguments.addAll(List.of(options));
        JacksonMcpJsonMapper mapper = new JacksonMcpJsonMapper(new ObjectMapper());
        ServerParameters server = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args(arguments)
                .env(Map.of("CLASSPATH", System.getProperty("java.class.path")))
                .build();
        McpClient.SyncSpec spec = McpClient.sync(new StdioClientTransport(server, mapper))
                .requestTimeout(Duration.ofMinutes(2))
                .initializationTimeout(Duration.ofMinutes(2))
                .jsonSchemaValidator((schema, value) -> ValidationResponse.asValid(null));
        user.ifPresent(answers -> spec.elicitation(answers)
                .capabilities(ClientCapabilities.builder().elicitation().build()));
        McpSyncClient client = spec.build();
        client.initialize();
        return new AssistantSession(client);
    }

    List<Tool> tools() {
        return client.listTools().tools();
    }

    List<String> names() {
        return tools().stream().map(Tool::name).toList();
    }

    CallToolResult result(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    /** Returns the text of a call that must succeed. */
    String text(String tool, Map<String, Object> arguments) {
        CallToolResult result = result(tool, arguments);
        String text = text(result);
        if (Boolean.TRUE.equals(result.isError())) {
            throw new AssertionError(tool + " failed: " + text);
        }
        return text;
    }

    JsonNode json(String tool, Map<String, Object> arguments) {
        try {
            return JSON.readTree(text(tool, arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of a call that must fail. */
    String refusal(String tool, Map<String, Object> arguments) {
        CallToolResult result = result(tool, arguments);
        if (!Boolean.TRUE.equals(result.isError())) {
            throw new AssertionError(tool + " succeeded: " + text(result));
        }
        return text(result);
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }

    @Override
    public void close() {
        client.closeGracefully();
    }
}
