package io.github.livechat4j.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.it.ContractOperation.ParameterExample;
import io.github.livechat4j.programs.wire.WireExchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks that a call with the contract's examples has sent exactly these, each at its place. */
final class SentExamples {

    private static final JsonMapper JSON = new JsonMapper();

    /** Compares numbers by value, not by notation. */
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) || (one.isTextual() && plain(one.asText()).equals(plain(other.asText()))) ? 0 : 1;

    /** A number of a type with fractions may be written with them. */
    private static final Pattern WHOLE = Pattern.compile("(?<=[0-9])\\.0+(?![0-9.])");

    private SentExamples() {}

    /** Returns the differences; empty if exactly the examples were sent. */
    static List<String> faults(ContractOperation operation, WireExchange exchange) {
        List<String> faults = new ArrayList<>();
        path(operation, exchange, faults);
        differs("query", sorted(query(operation)), sorted(PhpForm.pairs(SentRequest.query(exchange))), faults);
        in("header", operation)
                .forEach(example -> differs(
                        "header " + example.name(),
                        List.of(PhpForm.text(example.value())),
                        exchange.headers().getOrDefault(example.name().toLowerCase(Locale.ROOT), List.of()),
                        faults));
        body(operation, exchange, faults);
        return faults;
    }

    private static List<ParameterExample> in(String place, ContractOperation operation) {
        return operation.parameters().stream()
                .filter(example -> example.in().equals(place) && !example.isAlias())
                .toList();
    }

    private static void differs(String what, Object expected, Object sent, List<String> faults) {
        if (!plain(expected.toString()).equals(plain(sent.toString()))) {
            faults.add("examples: " + what + " is " + sent + ", and the examples are " + expected);
        }
    }

    private static void path(ContractOperation operation, WireExchange exchange, List<String> faults) {
        String[] sent = SentRequest.path(exchange).split("/", -1);
        String[] template = operation.path().split("/", -1);
        for (int i = 0; i < Math.min(sent.length, template.length); i++) {
            String placeholder = template[i];
            Optional<ParameterExample> example = in("path", operation).stream()
                    .filter(each -> placeholder.equals("{" + each.name() + "}"))
                    .findFirst();
            if (example.isPresent()) {
                differs(
                        "path " + placeholder,
                        PhpForm.text(example.get().value()),
                        SentRequest.decoded(sent[i]),
                        faults);
            }
        }
    }

    /** Sorts by name, because the order of names does not matter, and keeps the order of the values of one name. */
    private static List<Map.Entry<String, String>> sorted(List<Map.Entry<String, String>> pairs) {
        return pairs.stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    private static List<Map.Entry<String, String>> query(ContractOperation operation) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (ParameterExample example : in("query", operation)) {
            if (example.value().isArray()) {
                example.value().forEach(each -> pairs.add(Map.entry(example.name(), PhpForm.text(each))));
            } else {
                pairs.add(Map.entry(example.name(), PhpForm.text(example.value())));
            }
        }
        return pairs;
    }

    private static void body(ContractOperation operation, WireExchange exchange, List<String> faults) {
        Optional<JsonNode> example = operation.requests().values().stream().findFirst();
        if (example.isEmpty()) {
            return;
        }
        boolean isJson = exchange.headers().getOrDefault("content-type", List.of()).stream()
                .anyMatch(type -> type.startsWith("application/json"));
        JsonNode written = withoutNulls(example.get());
        JsonNode expected = isJson || written.isEmpty() ? written : PhpForm.of(written);
        JsonNode sent;
        try {
            sent = isJson ? JSON.readTree(exchange.bodyText()) : PhpForm.read(exchange.body());
        } catch (JsonProcessingException e) {
            faults.add("examples: the body is no JSON: " + e.getMessage());
            return;
        }
        // a service reads null as a missing value, and the command never sends it
        if (!withoutNulls(expected).equals(BY_VALUE, withoutNulls(sent))) {
            faults.add("examples: body is " + sent + ", and the example is " + expected);
        }
    }

    private static String plain(String text) {
        return WHOLE.matcher(text).replaceAll("");
    }

    static JsonNode withoutNulls(JsonNode body) {
        JsonNode copy = body.deepCopy();
        if (copy instanceof ObjectNode members) {
            members.properties().removeIf(member -> member.getValue().isNull());
        }
        return copy;
    }
}
