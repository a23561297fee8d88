package io.github.livechat4j.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import java.util.List;
import java.util.Map;

/**
 * Asks the user before a call changes the account. The client shows the question; a client that cannot show questions
 * has to send the argument {@code confirm}.
 */
final class Confirmation {

    /** The argument of tools that write. */
    static final String CONFIRM = "confirm";

    private Confirmation() {}

    /** Returns the schema of the argument. */
    static Map<String, Object> property() {
        return Map.of(
                "type",
                "boolean",
                "description",
                "true, only after the user has agreed to this very call; needed if the client cannot ask the user itself");
    }

    /**
     * Asks.
     *
     * @param arguments the arguments of the call, without {@code confirm}
     * @param confirmed the value of {@code confirm}; a missing node if it was not given
     * @throws Failure if the user does not agree
     */
    static void require(
            AssistantTool tool, Map<String, JsonNode> arguments, JsonNode confirmed, McpSyncServerExchange exchange) {
        ClientCapabilities client = exchange.getClientCapabilities();
        boolean canAsk = client != null && client.elicitation() != null;
        boolean agreed = canAsk ? asked(tool, arguments, exchange) : confirmed.equals(BooleanNode.TRUE);
        if (!agreed) {
            throw Failure.of(ExitCode.USAGE, tool.name() + " was not carried out, since the user has not confirmed it")
                    .advise("ask the user; if this client cannot show a question, repeat the call with confirm: true");
        }
    }

    private static boolean asked(AssistantTool tool, Map<String, JsonNode> arguments, McpSyncServerExchange exchange) {
        Map<String, Object> schema = Map.of(
                "type",
                "object",
                "properties",
                Map.of(CONFIRM, Map.of("type", "boolean", "title", tool.title(), "description", "Change the account")),
                "required",
                List.of(CONFIRM));
        ElicitFormRequest question = ElicitFormRequest.builder(
                        "Call " + tool.name() + " (" + tool.title() + ") with " + arguments
                                + "? It changes the account.",
                        schema)
                .build();
        ElicitResult answer = exchange.createElicitation(question);
        return answer.action() == ElicitResult.Action.ACCEPT
                && answer.content() != null
                && Boolean.TRUE.equals(answer.content().get(CONFIRM));
    }
}
