package io.github.livechat4j.testkit;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.testkit.internal.contract.BadArgumentsException;
import io.github.livechat4j.testkit.internal.contract.ServedContract;
import io.github.livechat4j.testkit.internal.contract.ServedOperation;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.JsonReader;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.service.OperationArguments;
import io.github.livechat4j.testkit.internal.service.Refusal;
import io.github.livechat4j.testkit.internal.service.Service;
import io.github.livechat4j.wire.FormCodec;
import io.github.livechat4j.wire.JsonCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Handles a request: checks method, path, credentials, rate limit and arguments, calls the operation and builds the
 * response.
 */
final class Gate {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int MISDIRECTED = 421;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int BAD_REQUEST = 400;

    private static final FormCodec FORMS = new FormCodec(new JsonCodec());

    private final ServedContract contract;
    private final SandboxSettings options;
    private final List<Credentials> accepted;
    private final Optional<RequestLimit> limit;
    private final Supplier<Service> service;

    Gate(ServedContract contract, SandboxSettings options, List<Credentials> accepted, Supplier<Service> service) {
        this.contract = contract;
        this.options = options;
        this.accepted = List.copyOf(accepted);
        this.limit = options.limit();
        this.service = service;
    }

    Optional<ServedContract.Match> match(ReceivedRequest request) {
        return contract.match(request.method(), request.path());
    }

    /** Handles a request, given its operation, which {@link #match} has found. */
    Answer answer(ReceivedRequest request, Optional<ServedContract.Match> match) {
        Answer answer = judged(request, match);
        if (options.quirks().contains(Quirk.TEXT_ERRORS) && answer.status() >= BAD_REQUEST) {
            answer = Answer.text(answer.status(), "text/plain", "Error " + answer.status())
                    .with(answer.headers());
        }
        return options.quirks().contains(Quirk.LEGACY_HEADER)
                ? answer.with(List.of(new Answer.Header("Legacy", "2027-06-30")))
                : answer;
    }

    private Answer judged(ReceivedRequest request, Optional<ServedContract.Match> match) {
        if (match.isEmpty()) {
            return contract.hasPath(request.path())
                    ? Answer.error(METHOD_NOT_ALLOWED, List.of("This method is not allowed here"))
                    : Answer.error(NOT_FOUND, List.of("No such path"));
        }
        ServedOperation operation = match.get().operation();
        Optional<Credentials.Authorization> caller = caller(request);
        boolean isNobody = request.header("Authorization").isEmpty() && !operation.needsCredentials();
        if (caller.isEmpty() && !isNobody) {
            return Answer.error(UNAUTHORIZED, List.of("Wrong login or API key"));
        }
        Optional<String> region = caller.flatMap(Credentials.Authorization::region);
        if (region.isPresent() && !region.get().equals(request.header("X-Region"))) {
            return misdirected(region.get());
        }
        Optional<Long> wait = limit.flatMap(RequestLimit::exceeded);
        if (wait.isPresent()) {
            return Answer.error(TOO_MANY_REQUESTS, List.of("Slow down please"))
                    .with(List.of(new Answer.Header("Retry-After", wait.get().toString())));
        }
        if (options.outsidePlan().contains(operation.id())) {
            return Answer.error(FORBIDDEN, List.of("This is not part of your plan"));
        }
        try {
            operation.constantHeaders().forEach((name, word) -> {
                if (!request.header(name).equals(word)) {
                    throw new Refusal(BAD_REQUEST, List.of(name + " has to be " + word));
                }
            });
            JsonNode query = form(request.query());
            OperationArguments arguments = new OperationArguments(
                    match.get().values(),
                    operation.query(query),
                    operation.undeclared(query),
                    operation.body(body(request)),
                    caller.flatMap(Gate::login).orElse(""));
            JsonNode answer = service.get().perform(operation, arguments);
            return (operation.responseSchema().isEmpty()
                            ? Answer.nothing(operation.status())
                            : Answer.json(operation.status(), quirky(operation.id(), answer)))
                    .with(headers(operation));
        } catch (BadArgumentsException e) {
            return Answer.error(BAD_REQUEST, e.problems());
        } catch (Refusal e) {
            return Answer.error(e.status(), e.messages());
        }
    }

    /** Those that the contract says of the answer, with the values that it shows. */
    private static List<Answer.Header> headers(ServedOperation operation) {
        return operation.responseHeaders().entrySet().stream()
                .map(header -> new Answer.Header(header.getKey(), header.getValue()))
                .toList();
    }

    private static Answer misdirected(String region) {
        ObjectNode body = new ObjectNode();
        body.putObject("error")
                .put("type", "misdirected_request")
                .put("message", "Wrong region")
                .putObject("data")
                .put("region", region);
        return Answer.json(MISDIRECTED, body);
    }

    /** Finds the credentials of the request; compares in constant time, so that timing does not reveal a token. */
    private Optional<Credentials.Authorization> caller(ReceivedRequest request) {
        byte[] sent = withKnownScheme(request.header("Authorization")).getBytes(StandardCharsets.UTF_8);
        return accepted.stream()
                .map(Credentials::authorization)
                .filter(known -> MessageDigest.isEqual(known.header().getBytes(StandardCharsets.UTF_8), sent))
                .findFirst();
    }

    /** Normalizes the name of the scheme, which is case-insensitive. */
    private static String withKnownScheme(String authorization) {
        for (String scheme : List.of("Basic ", "Bearer ")) {
            if (authorization.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return scheme + authorization.substring(scheme.length());
            }
        }
        return authorization;
    }

    /** Returns the login; empty for a bearer token. */
    static Optional<String> login(Credentials.Authorization caller) {
        String header = caller.header();
        if (!header.startsWith("Basic ")) {
            return Optional.empty();
        }
        String pair =
                new String(Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8);
        return Optional.of(pair.substring(0, pair.indexOf(':')));
    }

    private static JsonNode body(ReceivedRequest request) {
        String text = request.body();
        String type = request.header("Content-Type").toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return new ObjectNode();
        }
        if (type.startsWith(FormCodec.MEDIA_TYPE)) {
            return form(text);
        }
        if (!type.startsWith("application/json")) {
            throw new Refusal(BAD_REQUEST, List.of("Content-Type has to be that of a form or of JSON"));
        }
        try {
            return JsonReader.read(text);
        } catch (IOException e) {
            throw new Refusal(BAD_REQUEST, List.of("The body is not JSON"));
        }
    }

    private static JsonNode form(String text) {
        try {
            return JsonNode.of(FORMS.decode(text, Map.class));
        } catch (DecodingException e) {
            throw new Refusal(BAD_REQUEST, List.of("The query or the body is not a valid form"));
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
