package io.github.livechat4j.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.testkit.internal.contract.BadArgumentsException;
import io.github.livechat4j.testkit.internal.contract.Contract;
import io.github.livechat4j.testkit.internal.contract.ContractOperation;
import io.github.livechat4j.testkit.internal.service.Arguments;
import io.github.livechat4j.testkit.internal.service.Refusal;
import io.github.livechat4j.testkit.internal.service.Service;
import io.github.livechat4j.wire.FormCodec;
import io.github.livechat4j.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a request, decides whether it may pass, has it carried out, and writes the answer. */
final class Gate {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int MISDIRECTED = 421;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int BAD_REQUEST = 400;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FormCodec FORMS = new FormCodec(new JsonCodec());

    private final Contract contract;
    private final SandboxOptions options;
    private final List<Credentials> accepted;
    private final Optional<RequestLimit> limit;
    private final Supplier<Service> service;

    Gate(Contract contract, SandboxOptions options, List<Credentials> accepted, Supplier<Service> service) {
        this.contract = contract;
        this.options = options;
        this.accepted = List.copyOf(accepted);
        this.limit = options.limit();
        this.service = service;
    }

    static String path(Request request) {
        return request.getUrl().replaceFirst("\\?.*", "");
    }

    static String query(Request request) {
        int begin = request.getUrl().indexOf('?');
        return begin < 0 ? "" : request.getUrl().substring(begin + 1);
    }

    Optional<Contract.Match> match(Request request) {
        return contract.match(request.getMethod().getName(), path(request));
    }

    Answer answer(Request request) {
        Answer answer = judged(request);
        if (options.quirks().contains(Quirk.TEXT_ERRORS) && answer.status() >= BAD_REQUEST) {
            answer = new Answer(answer.status(), "text/plain", "Error " + answer.status(), answer.headers());
        }
        return options.quirks().contains(Quirk.LEGACY_HEADER)
                ? answer.with(List.of(new Answer.Header("Legacy", "2027-06-30")))
                : answer;
    }

    private Answer judged(Request request) {
        Optional<Contract.Match> match = match(request);
        if (match.isEmpty()) {
            return contract.hasPath(path(request))
                    ? Answer.error(METHOD_NOT_ALLOWED, List.of("This method is not allowed here"))
                    : Answer.error(NOT_FOUND, List.of("No such path"));
        }
        Optional<Credentials.Authorization> caller = caller(request);
        if (caller.isEmpty()) {
            return Answer.error(UNAUTHORIZED, List.of("Wrong login or API key"));
        }
        Optional<String> region = caller.get().region();
        if (region.isPresent() && !region.get().equals(header(request, "X-Region"))) {
            return misdirected(region.get());
        }
        Optional<Long> wait = limit.flatMap(RequestLimit::exceeded);
        if (wait.isPresent()) {
            return Answer.error(TOO_MANY_REQUESTS, List.of("Slow down please"))
                    .with(List.of(new Answer.Header("Retry-After", wait.get().toString())));
        }
        ContractOperation operation = match.get().operation();
        if (options.outsidePlan().contains(operation.id())) {
            return Answer.error(FORBIDDEN, List.of("This is not part of your plan"));
        }
        try {
            if (!header(request, "X-API-Version").equals("2")) {
                throw new Refusal(BAD_REQUEST, List.of("X-API-Version has to be 2"));
            }
            Arguments arguments = new Arguments(
                    match.get().values(),
                    operation.query(form(query(request))),
                    operation.body(body(request)),
                    login(caller.get()));
            return Answer.json(quirky(operation.id(), service.get().perform(operation, arguments)));
        } catch (BadArgumentsException e) {
            return Answer.error(BAD_REQUEST, e.problems());
        } catch (Refusal e) {
            return Answer.error(e.status(), e.messages());
        }
    }

    private static Answer misdirected(String region) {
        JsonNode body = JsonNodeFactory.instance
                .objectNode()
                .set(
                        "error",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("type", "misdirected_request")
                                .put("message", "Wrong region")
                                .set(
                                        "data",
                                        JsonNodeFactory.instance.objectNode().put("region", region)));
        return Answer.text(MISDIRECTED, "application/json; charset=utf-8", body.toString());
    }

    /** Compared in constant time, as one should. */
    private Optional<Credentials.Authorization> caller(Request request) {
        byte[] sent = header(request, "Authorization").getBytes(StandardCharsets.UTF_8);
        return accepted.stream()
                .map(Credentials::authorization)
                .filter(known -> MessageDigest.isEqual(known.header().getBytes(StandardCharsets.UTF_8), sent))
                .findFirst();
    }

    private static String login(Credentials.Authorization caller) {
        String header = caller.header();
        if (!header.startsWith("Basic ")) {
            return "";
        }
        String pair =
                new String(Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8);
        return pair.substring(0, pair.indexOf(':'));
    }

    private static String header(Request request, String name) {
        HttpHeader header = request.header(name);
        return header.isPresent() ? header.firstValue() : "";
    }

    private static JsonNode body(Request request) {
        String text = request.getBodyAsString();
        String type = header(request, "Content-Type").toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (type.startsWith(FormCodec.MEDIA_TYPE)) {
            return form(text);
        }
        if (!type.startsWith("application/json")) {
            throw new Refusal(BAD_REQUEST, List.of("Content-Type has to be that of a form or of JSON"));
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Refusal(BAD_REQUEST, List.of("The body is no JSON"));
        }
    }

    private static JsonNode form(String text) {
        try {
            return JSON.valueToTree(FORMS.decode(text, Map.class));
        } catch (DecodingException e) {
            throw new Refusal(BAD_REQUEST, List.of("What was sent is no form"));
        }
    }

    private JsonNode quirky(String operation, JsonNode answer) {
        JsonNode changed = answer;
        for (Quirk quirk : options.quirksInOrder()) {
            changed = quirk.applied(operation, changed);
        }
        return changed;
    }
}
