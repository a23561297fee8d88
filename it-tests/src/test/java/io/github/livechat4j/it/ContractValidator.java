package io.github.livechat4j.it;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.livechat4j.it.ContractDocument.Definition;
import io.github.livechat4j.programs.wire.WireExchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what went over the wire to the contract, by code that knows nothing of this client: names, headers and texts as
 * they were sent, and schemas by a library. A form is read as PHP reads it, and given the types that its schema says.
 */
final class ContractValidator {

    private static final String JSON = "application/json";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ContractDocument contract;
    private final OpenApiInteractionValidator schemas;

    ContractValidator(ContractDocument contract) {
        this.contract = contract;
        this.schemas = OpenApiInteractionValidator.createForInlineApiSpecification(
                        contract.forTheLibrary().toString())
                .build();
    }

    /** What breaks the contract; nothing where it is kept. */
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
        SimpleRequest.Builder request = new SimpleRequest.Builder(exchange.method(), SentRequest.path(exchange));
        exchange.headers().forEach((name, values) -> {
            if (!name.startsWith("content-")) {
                request.withHeader(name, values);
            }
        });
        query(exchange).forEach(request::withQueryParam);
        JsonNode body = contract.resolve(operation.definition().path("requestBody"));
        try {
            if (!body.isMissingNode()) {
                request.withContentType(JSON)
                        .withBody(body(body.path("content"), exchange).toString());
            }
        } catch (IllegalArgumentException | JsonProcessingException e) {
            faults.add("body: " + e.getMessage());
            return;
        }
        schemas.validate(request.build(), response(exchange)).getMessages().stream()
                .map(ValidationReport.Message::toString)
                .forEach(faults::add);
    }

    private static Map<String, List<String>> query(WireExchange exchange) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        PhpForm.pairs(SentRequest.query(exchange))
                .forEach(pair -> query.computeIfAbsent(pair.getKey(), unseen -> new ArrayList<>())
                        .add(pair.getValue()));
        return query;
    }

    private JsonNode body(JsonNode content, WireExchange exchange) throws JsonProcessingException {
        String type = SentRequest.withoutParameters(
                exchange.headers().getOrDefault("content-type", List.of("")).get(0));
        if (type.equals(JSON)) {
            return MAPPER.readTree(exchange.bodyText());
        }
        JsonNode schema = content.path(type).path("schema");
        formNames(exchange.body(), schema);
        // in JSON, the contract says the names of lists without brackets
        JsonNode plain = content.has(JSON) ? content.path(JSON).path("schema") : schema;
        return new TypedForm(contract).typed(PhpForm.read(exchange.body()), plain);
    }

    /** The names of a form are those that the contract says of forms, with the brackets that it says. */
    private void formNames(String form, JsonNode schema) {
        JsonNode whole = contract.whole(schema);
        JsonNode others = whole.path("additionalProperties");
        for (Map.Entry<String, String> pair : PhpForm.pairs(form)) {
            String name = pair.getKey();
            String first = name.split("\\[", 2)[0];
            JsonNode properties = whole.path("properties");
            boolean isEmptyList = properties.has(name + "[]") && pair.getValue().isEmpty();
            boolean isInside = properties.has(first) && !name.equals(first + "[]");
            if (!properties.has(name)
                    && !isInside
                    && !isEmptyList
                    && (others.isMissingNode() || (others.isBoolean() && !others.asBoolean()))) {
                throw new IllegalArgumentException(name + " is in no form of the contract");
            }
        }
    }

    private static SimpleResponse response(WireExchange exchange) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(exchange.status());
        exchange.answerHeaders().forEach((name, values) -> {
            if (!name.startsWith("content-")) {
                response.withHeader(name, values);
            }
        });
        return exchange.answer().isEmpty()
                ? response.build()
                : response.withContentType(JSON).withBody(exchange.answerText()).build();
    }
}
