package io.github.livechat4j.it;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.it.ContractDocument.Definition;
import io.github.livechat4j.programs.wire.WireExchange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Holds the names, headers and texts of a request to the contract, as they were sent. */
final class SentRequest {

    private static final String SEGMENT = "(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+";

    /** What every client sends, whatever it calls. */
    private static final Set<String> OF_HTTP = Set.of(
            "host",
            "connection",
            "user-agent",
            "accept",
            "accept-encoding",
            "authorization",
            "content-type",
            "content-length",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    private final ContractDocument contract;
    private final Definition operation;
    private final WireExchange exchange;
    private final SentValue values;
    private final List<String> faults = new ArrayList<>();

    private SentRequest(ContractDocument contract, Definition operation, WireExchange exchange) {
        this.contract = contract;
        this.operation = operation;
        this.exchange = exchange;
        this.values = new SentValue(contract);
    }

    static List<String> faults(ContractDocument contract, Definition operation, WireExchange exchange) {
        SentRequest request = new SentRequest(contract, operation, exchange);
        request.line();
        request.query();
        request.headers();
        request.accept();
        request.mediaType();
        return request.faults;
    }

    static String path(WireExchange exchange) {
        return exchange.target().split("\\?", 2)[0];
    }

    static String query(WireExchange exchange) {
        String[] parts = exchange.target().split("\\?", 2);
        return parts.length > 1 ? parts[1] : "";
    }

    private void line() {
        if (!exchange.method().equals(operation.method())) {
            faults.add("method: is " + exchange.method() + ", and has to be " + operation.method());
        }
        String[] sent = path(exchange).split("/", -1);
        String[] template = operation.path().split("/", -1);
        if (sent.length != template.length) {
            faults.add("path: " + path(exchange) + " is no " + operation.path());
            return;
        }
        for (int i = 0; i < sent.length; i++) {
            if (!template[i].startsWith("{")) {
                if (!template[i].equals(sent[i])) {
                    faults.add("path: " + path(exchange) + " is no " + operation.path());
                }
                continue;
            }
            String name = template[i].substring(1, template[i].length() - 1);
            if (!sent[i].matches(SEGMENT)) {
                faults.add("path: " + name + " is not escaped: " + sent[i]);
            } else {
                parameter("path", name).ifPresent(check(name, decoded(sent[i])));
            }
        }
    }

    /** A plus in a path is a plus, but one is never sent as it is. */
    static String decoded(String segment) {
        return java.net.URLDecoder.decode(segment, java.nio.charset.StandardCharsets.UTF_8);
    }

    private java.util.function.Consumer<JsonNode> check(String name, String text) {
        return parameter -> {
            JsonNode schema = contract.whole(parameter.path("schema"));
            JsonNode single = schema.has("items") ? schema.path("items") : schema;
            values.fault(text, single).ifPresent(fault -> faults.add(name + " " + fault));
        };
    }

    private Optional<JsonNode> parameter(String in, String name) {
        return operation.parameters(in).stream()
                .filter(parameter -> in.equals("header")
                        ? parameter.path("name").asText().equalsIgnoreCase(name)
                        : parameter.path("name").asText().equals(name))
                .findFirst();
    }

    private void query() {
        Set<String> seen = new HashSet<>();
        List<Map.Entry<String, String>> pairs;
        try {
            pairs = PhpForm.pairs(query(exchange));
        } catch (IllegalArgumentException e) {
            faults.add("query: " + e.getMessage());
            return;
        }
        for (Map.Entry<String, String> pair : pairs) {
            String name = pair.getKey();
            Optional<JsonNode> parameter = parameter("query", name).filter(each -> !each.has("x-alias-of"));
            if (parameter.isEmpty()) {
                faults.add("query: " + name + " is not in the contract");
            } else if (!seen.add(name)
                    && !contract.whole(parameter.get().path("schema")).has("items")) {
                faults.add("query: " + name + " is there twice");
            } else {
                check("query: " + name, pair.getValue()).accept(parameter.get());
            }
        }
        required("query", seen);
    }

    private void required(String in, Set<String> seen) {
        operation.parameters(in).stream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText())
                .filter(name -> !seen.contains(in.equals("header") ? name.toLowerCase(Locale.ROOT) : name))
                .forEach(name -> faults.add(in + ": " + name + " is required"));
    }

    private void headers() {
        exchange.headers().forEach((name, sent) -> {
            Optional<JsonNode> parameter = parameter("header", name);
            if (parameter.isEmpty() && !OF_HTTP.contains(name)) {
                faults.add("header: " + name + " is not in the contract");
            }
            if (sent.size() != 1) {
                faults.add("header: " + name + " is there " + sent.size() + " times");
            }
            parameter.ifPresent(
                    each -> sent.forEach(text -> check("header: " + name, text).accept(each)));
        });
        required("header", exchange.headers().keySet());
        JsonNode security = operation.definition().has("security")
                ? operation.definition().path("security")
                : contract.document().path("security");
        boolean isOpen = StreamSupport.stream(security.spliterator(), false).anyMatch(JsonNode::isEmpty);
        if (!security.isEmpty() && !isOpen && !first("authorization").matches("(Basic|Bearer) .+")) {
            faults.add("header: authorization is required");
        }
    }

    private String first(String header) {
        return exchange.headers().getOrDefault(header, List.of("")).get(0);
    }

    /** A client that cannot read what a service sends must not ask for it, and the other way around. */
    private void accept() {
        Set<String> successes = new HashSet<>();
        Set<String> all = new HashSet<>();
        operation.definition().path("responses").properties().forEach(response -> {
            List<String> types = contract.resolve(response.getValue()).path("content").properties().stream()
                    .map(Map.Entry::getKey)
                    .toList();
            all.addAll(types);
            if (response.getKey().startsWith("2")) {
                successes.addAll(types);
            }
        });
        Set<String> possible = successes.isEmpty() ? all : successes;
        List<String> accepted = List.of(first("accept").split(" *, *", -1));
        boolean fits = accepted.stream()
                .map(SentRequest::withoutParameters)
                .anyMatch(range -> range.equals("*/*") || possible.contains(range));
        if (!fits && !possible.isEmpty()) {
            faults.add("header: accept is " + accepted + ", and has to name one of " + possible);
        }
    }

    static String withoutParameters(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private void mediaType() {
        JsonNode body = contract.resolve(operation.definition().path("requestBody"));
        String sent = withoutParameters(first("content-type"));
        if (body.isMissingNode()) {
            if (!exchange.body().isEmpty()) {
                faults.add("body: is there, and the contract has none");
            }
            if (!sent.isEmpty()) {
                faults.add("header: content-type is " + sent + ", and the contract has no body");
            }
        } else if (sent.isEmpty()) {
            faults.add("header: content-type is required");
        } else if (!body.path("content").has(sent)) {
            faults.add("header: content-type is " + sent + ", and has to be one of "
                    + body.path("content").properties().stream()
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }
}
