package io.github.livechat4j.it;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.it.ContractDocument.Definition;
import io.github.livechat4j.programs.wire.WireExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Holds the status, media type and headers of an answer to the contract, as they were sent. */
record SentAnswer(ContractDocument contract) {

    private static final int HUNDRED = 100;

    List<String> faults(Definition operation, WireExchange exchange) {
        Optional<JsonNode> found = response(operation, exchange.status());
        if (found.isEmpty()) {
            return List.of("status: " + exchange.status() + " is not in the contract");
        }
        List<String> faults = new ArrayList<>();
        JsonNode response = found.get();
        JsonNode content = response.path("content");
        String type = SentRequest.withoutParameters(first(exchange, "content-type"));
        if (content.isEmpty() && !(exchange.answer().isEmpty() && type.isEmpty())) {
            faults.add("answer: has a body or a content-type, and the contract has none");
        } else if (!content.isEmpty() && !content.has(type)) {
            faults.add("answer: content-type is \"" + type + "\", and has to be one of "
                    + content.properties().stream().map(Map.Entry::getKey).toList());
        }
        response.path("headers").properties().forEach(declared -> {
            JsonNode header = contract.resolve(declared.getValue());
            String name = declared.getKey().toLowerCase(Locale.ROOT);
            if (exchange.answerHeaders().containsKey(name)) {
                new SentValue(contract)
                        .fault(first(exchange, name), header.path("schema"))
                        .ifPresent(fault -> faults.add("answer: " + name + " " + fault));
            } else if (header.path("required").asBoolean()) {
                faults.add("answer: the header " + name + " is required");
            }
        });
        return faults;
    }

    private Optional<JsonNode> response(Definition operation, int status) {
        JsonNode responses = operation.definition().path("responses");
        for (String key : List.of(Integer.toString(status), status / HUNDRED + "XX", "default")) {
            if (responses.has(key)) {
                return Optional.of(contract.resolve(responses.path(key)));
            }
        }
        return Optional.empty();
    }

    private static String first(WireExchange exchange, String header) {
        return exchange.answerHeaders().getOrDefault(header, List.of("")).get(0);
    }
}
