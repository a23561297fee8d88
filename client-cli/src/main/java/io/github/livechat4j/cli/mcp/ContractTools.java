package io.github.livechat4j.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.cli.resources.OperationTool;
import io.github.livechat4j.client.LiveChat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The operations of the contract as tools. */
final class ContractTools {

    private final LiveChat livechat;
    private final RecordMask mask;

    ContractTools(LiveChat livechat, RecordMask mask) {
        this.livechat = livechat;
        this.mask = mask;
    }

    /**
     * Makes a tool of each operation.
     *
     * @param writes whether to make tools of operations that change something
     */
    List<AssistantTool> all(boolean writes) {
        return OperationTool.all().stream()
                .filter(operation -> writes || operation.reads())
                .filter(operation -> mask.knows(operation.tag()))
                .map(this::tool)
                .toList();
    }

    private AssistantTool tool(OperationTool operation) {
        AssistantTool.Effect effect = operation.onlyAdds() ? AssistantTool.Effect.ADDS : AssistantTool.Effect.CHANGES;
        return new AssistantTool(
                operation.name(),
                operation.summary(),
                operation.description(),
                operation.properties(),
                operation.required(),
                operation.reads() ? AssistantTool.Effect.READS : effect,
                arguments -> call(operation, arguments));
    }

    private ToolAnswer call(OperationTool operation, Map<String, JsonNode> arguments) {
        JsonNode answer = operation.call(livechat, arguments);
        if (answer.isMissingNode() || answer.isNull()) {
            return ToolAnswer.of(JsonNodeFactory.instance.objectNode().put("done", true));
        }
        JsonNode rows = operation.rows().map(answer::path).orElse(answer);
        if (!operation.isList() || !rows.isArray()) {
            return ToolAnswer.of(mask.of(operation.tag(), answer));
        }
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        if (answer instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(member -> member.getValue().isValueNode())
                    .forEach(member -> head.set(member.getKey(), member.getValue()));
        }
        List<JsonNode> records = new ArrayList<>();
        rows.forEach(each -> records.add(mask.of(operation.tag(), each)));
        return ToolAnswer.ofList(head, records);
    }
}
