package io.github.livechat4j.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A tool for an assistant.
 *
 * @param name the name
 * @param title a few words for people
 * @param description what the tool does, for the assistant
 * @param properties the JSON Schema of each argument by its name
 * @param required the names of the arguments without which the tool fails
 * @param effect what a call changes
 * @param call makes the call
 */
record AssistantTool(
        String name,
        String title,
        String description,
        Map<String, Object> properties,
        List<String> required,
        Effect effect,
        Call call) {

    /** What a call changes in the account. */
    enum Effect {
        /** Nothing. */
        READS,
        /** It adds a record. */
        ADDS,
        /** It changes or deletes a record; a second call changes nothing more. */
        CHANGES
    }

    /** Makes a call of a tool. */
    @FunctionalInterface
    interface Call {

        /**
         * Makes the call.
         *
         * @param arguments the arguments by name, which are not checked
         * @return the answer
         */
        ToolAnswer of(Map<String, JsonNode> arguments);
    }
}
