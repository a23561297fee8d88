package io.github.livechat4j.testkit.internal.contract;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Validates values for which the contract allows several kinds. */
final class RequestUnions {

    private final RequestSchemas schemas;

    RequestUnions(RequestSchemas schemas) {
        this.schemas = schemas;
    }

    /** Converts a value to the type of its kind, and adds each violation to the problems. */
    JsonNode check(String name, JsonNode union, JsonNode value, List<String> problems) {
        JsonNode discriminator = union.path("discriminator");
        return discriminator.isMissingNode()
                ? firstThatFits(name, union, value, problems)
                : named(name, discriminator, value, problems);
    }

    private JsonNode named(String name, JsonNode discriminator, JsonNode value, List<String> problems) {
        if (!value.isObject()) {
            problems.add(RequestSchemas.subject(name) + " has to be an object");
            return value;
        }
        String property = discriminator.path("propertyName").asText();
        JsonNode mapping = discriminator.path("mapping");
        JsonNode target = mapping.path(value.path(property).asText());
        if (target.isMissingNode()) {
            problems.add(RequestSchemas.inside(name, property) + " has to be one of "
                    + mapping.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", ")));
            return value;
        }
        return schemas.check(name, new ObjectNode().put("$ref", target.asText()), value, problems);
    }

    /** Keeps a scalar as it was sent, since digits may be a text or a number. */
    private JsonNode firstThatFits(String name, JsonNode union, JsonNode value, List<String> problems) {
        List<String> ofFirst = new ArrayList<>();
        for (JsonNode kind : union.path(union.has("oneOf") ? "oneOf" : "anyOf")) {
            List<String> found = new ArrayList<>();
            JsonNode checked = schemas.check(name, kind, value, found);
            if (found.isEmpty()) {
                return value.isContainerNode() ? checked : value;
            }
            if (ofFirst.isEmpty()) {
                ofFirst.addAll(found);
            }
        }
        problems.addAll(ofFirst);
        return value;
    }
}
