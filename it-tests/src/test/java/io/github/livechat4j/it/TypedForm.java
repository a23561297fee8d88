package io.github.livechat4j.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.StreamSupport;

/**
 * Gives the texts of a form the types that the contract says. What does not fit stays a text, which a validator then
 * refuses.
 */
record TypedForm(ContractDocument contract) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String INTEGER = "-?[0-9]+";
    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";

    JsonNode typed(JsonNode form, JsonNode schema) {
        JsonNode whole = contract.whole(schema);
        for (String choice : new String[] {"oneOf", "anyOf"}) {
            if (whole.has(choice)) {
                return chosen(form, whole, whole.path(choice));
            }
        }
        String text = form.asText();
        return switch (whole.path("type").asText()) {
            case "object" -> object(form, whole);
            case "array" -> array(form, whole);
            case "integer" -> text.matches(INTEGER) ? JSON.numberNode(new BigInteger(text)) : form;
            case "number" -> text.matches(NUMBER) ? JSON.numberNode(new BigDecimal(text)) : form;
            case "boolean" -> text.equals("1") || text.equals("0") ? JSON.booleanNode(text.equals("1")) : form;
            default -> form;
        };
    }

    private JsonNode object(JsonNode form, JsonNode schema) {
        if (form.isTextual() && form.asText().isEmpty()) {
            return JSON.objectNode();
        }
        if (!form.isObject()) {
            return form;
        }
        ObjectNode typed = JSON.objectNode();
        form.properties().forEach(member -> {
            JsonNode known = schema.path("properties").path(member.getKey());
            JsonNode others = schema.path("additionalProperties");
            typed.set(
                    member.getKey(),
                    known.isMissingNode() && !others.isObject()
                            ? member.getValue()
                            : typed(member.getValue(), known.isMissingNode() ? others : known));
        });
        return typed;
    }

    private JsonNode array(JsonNode form, JsonNode schema) {
        if (form.isTextual() && form.asText().isEmpty()) {
            return JSON.arrayNode();
        }
        if (!form.isObject()) {
            return form;
        }
        ArrayNode typed = JSON.arrayNode();
        for (int i = 0; i < form.size(); i++) {
            JsonNode element = form.path(Integer.toString(i));
            if (element.isMissingNode()) {
                // not a list, but an object with other keys
                return form;
            }
            typed.add(typed(element, schema.path("items")));
        }
        return typed;
    }

    private JsonNode chosen(JsonNode form, JsonNode union, JsonNode members) {
        JsonNode discriminator = union.path("discriminator");
        if (!discriminator.isMissingNode()) {
            String word = form.path(discriminator.path("propertyName").asText()).asText();
            JsonNode target = discriminator.path("mapping").path(word);
            return target.isMissingNode() ? form : typed(form, JSON.objectNode().set("$ref", target));
        }
        boolean isText = form.isTextual() && hasType(members, "string");
        return isText
                ? form
                : StreamSupport.stream(members.spliterator(), false)
                        .map(member -> typed(form, member))
                        .filter(typed -> !typed.equals(form))
                        .findFirst()
                        .orElse(form);
    }

    private boolean hasType(JsonNode members, String type) {
        return StreamSupport.stream(members.spliterator(), false)
                .anyMatch(member -> contract.whole(member).path("type").asText().equals(type));
    }
}
