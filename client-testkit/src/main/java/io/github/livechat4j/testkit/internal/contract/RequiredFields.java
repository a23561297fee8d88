package io.github.livechat4j.testkit.internal.contract;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.stream.StreamSupport;

/** Fills the missing required fields of an answer with values of an example. */
final class RequiredFields {

    private final Schemas schemas;

    RequiredFields(Schemas schemas) {
        this.schemas = schemas;
    }

    void complete(JsonNode answer, JsonNode schema, JsonNode example) {
        JsonNode whole = schemas.whole(schema);
        if (answer.isArray()) {
            JsonNode first = StreamSupport.stream(example.spliterator(), false)
                    .findFirst()
                    .orElseGet(ObjectNode::new);
            answer.forEach(element -> complete(element, whole.path("items"), first));
        } else if (answer instanceof ObjectNode members) {
            whole.path("required").forEach(name -> {
                JsonNode shown = example.path(name.asText());
                if (members.path(name.asText()).isMissingNode() && !shown.isMissingNode()) {
                    members.set(name.asText(), shown.deepCopy());
                }
            });
            whole.path("properties")
                    .properties()
                    .forEach(property -> complete(
                            members.path(property.getKey()), property.getValue(), example.path(property.getKey())));
        }
    }
}
