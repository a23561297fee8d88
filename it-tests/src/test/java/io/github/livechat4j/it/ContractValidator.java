package io.github.livechat4j.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.livechat4j.it.ContractDocument.Definition;
import io.github.livechat4j.programs.wire.WireExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Checks requests and answers against the contract without code of this client: names, headers and texts as they were
 * sent, and schemas with a library. A form is read by the rules of PHP, and its values get the types of its schema.
 */
final class ContractValidator {

    private static final String JSON = "application/json";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ContractDocument contract;
    private final ContractSchemas schemas;

    ContractValidator(ContractDocument contract) {
        this.contract = contract;
        this.schemas = new ContractSchemas(contract);
    }

    /** Returns the violations of the contract; empty if there are none. */
    List<String> faults(String operationId, WireExchange exchange) {
        Definition operation = contract.operation(operationId);
        List<String> faults = new ArrayList<>(SentRequest.faults(contract, operation, exchange));
        faults.addAll(new SentAnswer(contract).faults(operation, exchange));
        if (faults.isEmpty()) {
            bySchema(operation, exchange, faults);
        }
        return faults;
    }

    private void bySchema(Definition operation, WireExchange exchange, List<String> faults) {
        PhpForm.pairs(SentRequest.query(exchange))
                .forEach(pair -> operation.parameters("query").stream()
                        .filter(parameter -> parameter.path("name").asText().equals(pair.getKey()))
                        .forEach(parameter -> parameter(parameter, NODES.textNode(pair.getValue()), faults)));
        operation
                .parameters("header")
                .forEach(parameter -> exchange.headers()
                        .getOrDefault(parameter.path("name").asText().toLowerCase(Locale.ROOT), List.of())
                        .forEach(text -> parameter(parameter, NODES.textNode(text), faults)));
        JsonNode content =
                contract.resolve(operation.definition().path("requestBody")).path("content");
        try {
            if (!content.isMissingNode()) {
                faults.addAll(schemas.faults("body", plain(content, exchange), body(content, exchange)));
            }
            if (!exchange.answer().isEmpty()) {
                JsonNode answer = contract.resolve(
                        operation.definition().path("responses").path(Integer.toString(exchange.status())));
                faults.addAll(schemas.faults(
                        "answer",
                        answer.path("content").path(JSON).path("schema"),
                        MAPPER.readTree(exchange.answerText())));
            }
        } catch (IllegalArgumentException | JsonProcessingException e) {
            faults.add("body: " + e.getMessage());
        }
    }

    private void parameter(JsonNode parameter, JsonNode text, List<String> faults) {
        JsonNode schema = contract.whole(parameter.path("schema"));
        JsonNode single = schema.has("items") ? schema.path("items") : schema;
        // SentValue has rejected all other texts
        JsonNode typed = contract.whole(single).path("type").asText().equals("boolean")
                ? NODES.booleanNode(text.asText().equals("true"))
                : new TypedForm(contract).typed(text, single);
        faults.addAll(schemas.faults(parameter.path("name").asText(), single, typed));
    }

    private JsonNode body(JsonNode content, WireExchange exchange) throws JsonProcessingException {
        String type = SentRequest.withoutParameters(
                exchange.headers().getOrDefault("content-type", List.of("")).get(0));
        if (type.equals(JSON)) {
            return MAPPER.readTree(exchange.bodyText());
        }
        JsonNode schema = content.path(type).path("schema");
        formNames(exchange.body(), schema);
        return new TypedForm(contract).typed(PhpForm.read(exchange.body()), plain(content, exchange));
    }

    /** Returns the schema of JSON, in which the names of lists have no brackets. */
    private static JsonNode plain(JsonNode content, WireExchange exchange) {
        String type = SentRequest.withoutParameters(
                exchange.headers().getOrDefault("content-type", List.of("")).get(0));
        return content.path(content.has(JSON) ? JSON : type).path("schema");
    }

    /** Checks that the names of a form, with their brackets, are those of its schema. */
    private void formNames(String form, JsonNode schema) {
        JsonNode whole = contract.whole(schema);
        JsonNode others = whole.path("additionalProperties");
        boolean isOpen = others.isObject() || others.asBoolean();
        for (Map.Entry<String, String> pair : PhpForm.pairs(form)) {
            if (!isOpen && !isFormName(pair.getKey(), pair.getValue(), whole.path("properties"))) {
                throw new IllegalArgumentException(pair.getKey() + " is in no form of the contract");
            }
        }
    }

    private boolean isFormName(String name, String value, JsonNode properties) {
        String first = name.split("\\[", 2)[0];
        boolean isEmptyList = properties.has(name + "[]") && value.isEmpty();
        boolean isListOfEither = name.equals(first + "[]") && mayBeList(properties.path(first));
        boolean isInside = properties.has(first) && !name.equals(first + "[]");
        return properties.has(name) || isInside || isEmptyList || isListOfEither;
    }

    /** Returns whether a value may be a list or another kind, for which the contract has no name with brackets. */
    private boolean mayBeList(JsonNode schema) {
        JsonNode whole = contract.whole(schema);
        return !schema.isMissingNode()
                && (whole.has("oneOf")
                        || whole.has("anyOf")
                        || whole.path("type").isMissingNode()
                        // of a schema in parts, the contract says no form of its own
                        || whole.path("type").asText().equals("array")
                        || whole.path("additionalProperties").has("oneOf")
                        || whole.path("additionalProperties").has("anyOf"));
    }
}
