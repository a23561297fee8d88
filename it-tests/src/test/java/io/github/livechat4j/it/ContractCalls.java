package io.github.livechat4j.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.programs.wire.RecordingProxy;
import io.github.livechat4j.programs.wire.WireExchange;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.wire.JsonCodec;
import io.github.livechat4j.wire.WireCapability;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls operations through all their generated methods with the contract's examples, and reports the faults of
 * requests, answers and results.
 */
public final class ContractCalls implements AutoCloseable {

    private static final Credentials ANYBODY = Credentials.basic("nora@example.com", "not-a-real-token");
    private static final JsonMapper JSON = new JsonMapper();
    private static final long SEED = 7;
    private static final int CHATS = 300;

    private final Service service;
    private final ContractValidator validator;
    private final RecordingProxy proxy;
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final LiveChat byForm;
    private final LiveChat byJson;
    private final JsonCodec codec = new JsonCodec();

    /** A service that the operations are called on. */
    private record Service(
            String name,
            String url,
            Credentials credentials,
            boolean answersWithExamples,
            Runnable before,
            Runnable close) {}

    /**
     * The result of a call.
     *
     * @param operation the id of the operation
     * @param service the name of the service
     * @param way the kind of call: synchronous or asynchronous, with a form or JSON
     * @param exchange the request and its answer; null if nothing was sent
     * @param faults the faults of the call
     */
    record Call(
            String operation,
            String service,
            String way,
            @Nullable WireExchange exchange,
            List<String> faults) {}

    private ContractCalls(Service service, ContractValidator validator) throws IOException {
        this.service = service;
        this.validator = validator;
        this.proxy = RecordingProxy.before(service.url());
        this.byForm = client(WireCapability.form());
        this.byJson = client(WireCapability.json());
    }

    private LiveChat client(WireCapability wire) {
        return LiveChat.builder()
                .credentials(service.credentials())
                .baseUrl(proxy.url())
                .wire(wire)
                .retryPolicy(RetryPolicy.NONE)
                .build();
    }

    static ContractCalls onStubs(List<ContractOperation> operations, ContractValidator validator) throws IOException {
        ExampleServer server = ExampleServer.start(operations);
        return new ContractCalls(new Service("stubs", server.url(), ANYBODY, true, () -> {}, server::close), validator);
    }

    static ContractCalls onTheSandbox(ContractValidator validator) throws IOException {
        LiveChatSandbox sandbox =
                LiveChatSandbox.builder().seed(SEED).chats(CHATS).start();
        return new ContractCalls(
                new Service(
                        "the sandbox", sandbox.baseUrl(), sandbox.credentials(), false, sandbox::reset, sandbox::close),
                validator);
    }

    /**
     * Calls operations of the contract on the class path, on stubs and on a sandbox.
     *
     * @param ids the ids of the operations
     * @return the result of each call, as JSON
     */
    public static String run(List<String> ids) throws IOException {
        ContractValidator validator =
                new ContractValidator(ContractDocument.bundled().with(ids));
        List<ContractOperation> operations = BundledContract.load().operations().stream()
                .filter(operation -> ids.contains(operation.id()))
                .toList();
        List<Call> calls = new ArrayList<>();
        try (ContractCalls onStubs = onStubs(operations, validator);
                ContractCalls onTheSandbox = onTheSandbox(validator)) {
            for (ContractOperation operation : operations) {
                calls.addAll(onStubs.call(operation));
                calls.addAll(onTheSandbox.call(operation));
                calls.add(
                        new Call(operation.id(), "no service", "round trip", null, ExampleRoundTrip.faults(operation)));
            }
        }
        return JSON.writeValueAsString(calls);
    }

    /** Calls an operation with each example of its body. The service is reset before each call. */
    List<Call> call(ContractOperation operation) {
        List<Call> calls = new ArrayList<>();
        for (ContractOperation one : operation.withEachRequest()) {
            ways().forEach((way, call) -> {
                service.before().run();
                calls.add(called(one, way, call));
            });
        }
        return calls;
    }

    private Map<String, Function<ContractOperation, @Nullable Object>> ways() {
        Map<String, Function<ContractOperation, @Nullable Object>> ways = new LinkedHashMap<>();
        GeneratedMethods form = new GeneratedMethods(byForm);
        GeneratedMethods json = new GeneratedMethods(byJson);
        ways.put("form", form::call);
        ways.put("JSON", json::call);
        ways.put("form, asynchronous", operation -> form.call(operation, byForm.async(executor)));
        ways.put("JSON, asynchronous", operation -> json.call(operation, byJson.async(executor)));
        return ways;
    }

    private Call called(ContractOperation operation, String way, Function<ContractOperation, @Nullable Object> call) {
        int before = proxy.count();
        List<String> faults = new ArrayList<>();
        Object answer = null;
        try {
            answer = call.apply(operation);
        } catch (IllegalStateException | IllegalArgumentException e) {
            faults.add("call: " + e);
        }
        List<WireExchange> exchanges = proxy.since(before);
        if (exchanges.size() != 1) {
            faults.add("call: made " + exchanges.size() + " requests");
            return new Call(operation.id(), service.name(), way, null, faults);
        }
        WireExchange exchange = exchanges.get(0);
        faults.addAll(validator.faults(operation.id(), exchange));
        faults.addAll(SentExamples.faults(operation, exchange));
        mediaType(operation, way, exchange, faults);
        if (answer != null) {
            answer(operation, answer, exchange, faults);
        }
        return new Call(operation.id(), service.name(), way, exchange, faults);
    }

    /** Checks that a client that is configured for JSON sends no forms. */
    private static void mediaType(ContractOperation operation, String way, WireExchange exchange, List<String> faults) {
        String type =
                exchange.headers().getOrDefault("content-type", List.of("none")).get(0);
        if (way.startsWith("JSON") && !operation.requests().isEmpty() && !type.startsWith("application/json")) {
            faults.add("call: the client is set to JSON, and the content-type is " + type);
        }
    }

    /** Checks that all values of an answer are typed, and are written as they were read. */
    private void answer(ContractOperation operation, Object answer, WireExchange exchange, List<String> faults) {
        codec.read(
                exchange.answerText(),
                GeneratedMethods.of(operation).getGenericReturnType(),
                value -> faults.add("answer: cannot be read: " + value));
        try {
            if (service.answersWithExamples()
                    && !JSON.readTree(codec.write(answer)).equals(JSON.readTree(exchange.answerText()))) {
                faults.add("answer: came in as " + exchange.answerText() + " and comes out as " + codec.write(answer));
            }
        } catch (JsonProcessingException e) {
            faults.add("answer: is no JSON: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        byForm.close();
        byJson.close();
        executor.shutdown();
        proxy.close();
        service.close().run();
    }
}
