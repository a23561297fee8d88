package io.github.livechat4j.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The answer of a tool.
 *
 * @param head members besides the records, such as the number of pages; empty for a single record
 * @param records the records
 * @param isList whether the records are a list; else there is one
 */
record ToolAnswer(ObjectNode head, List<JsonNode> records, boolean isList) {

    ToolAnswer {
        records = List.copyOf(records);
    }

    static ToolAnswer of(JsonNode record) {
        return new ToolAnswer(JsonNodeFactory.instance.objectNode(), List.of(record), false);
    }

    static ToolAnswer ofList(ObjectNode head, List<JsonNode> records) {
        return new ToolAnswer(head, records, true);
    }
}
