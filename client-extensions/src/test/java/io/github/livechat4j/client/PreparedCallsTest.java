package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Capability;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.http.internal.Received;
import io.github.livechat4j.http.internal.Script;
import io.github.livechat4j.http.internal.ScriptedServer;
import io.github.livechat4j.random.RandomTrials;
import io.github.livechat4j.wire.WireCapability;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.ProxySelector;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the calls of a client with those of a client with a capability, whose calls are all made by Feign. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PreparedCallsTest {

    private static final int TRIALS = 30;

    /** A capability that changes nothing, but may look at Feign's templates. */
    private static final Capability LOOKING = new Capability() {};

    @AutoClose
    private final ScriptedServer server = new ScriptedServer();

    /**
     * What a call did.
     *
     * @param sent the request on the wire, or null
     * @param result the decoded answer, or the exception with its causes
     */
    private record Outcome(
            @Nullable Received sent, @Nullable Object result) {}

    private LiveChatBuilder builder() {
        return LiveChat.builder()
                .credentials(Credentials.basic("nora@example.com", "fra:token"))
                .baseUrl(server.url() + "/base")
                .retryPolicy(RetryPolicy.NONE)
                .transport(TransportOptions.DEFAULT.withProxy(ProxySelector.of(null)));
    }

    private Outcome outcome(LiveChat livechat, Method method, @Nullable Object[] arguments) {
        int before = server.requests().size();
        Object result;
        try {
            result = method.invoke(livechat.resource(method.getDeclaringClass()), arguments);
        } catch (InvocationTargetException e) {
            result = shown(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        List<Received> sent =
                server.requests().subList(before, server.requests().size());
        assertThat(sent).hasSizeLessThan(2);
        return new Outcome(sent.isEmpty() ? null : ofAnyConnection(sent.get(0)), result);
    }

    private static Received ofAnyConnection(Received sent) {
        return new Received(0, sent.method(), sent.target(), sent.headers(), sent.body());
    }

    /** Returns the exceptions without the times that they contain. */
    private static String shown(@Nullable Throwable thrown) {
        return thrown == null
                ? ""
                : String.valueOf(thrown).replaceAll("\\d+ ms", "… ms") + "\n" + shown(thrown.getCause());
    }

    static Stream<Method> operations() {
        return InjectionTest.operations().map(InjectionTest.Call::method);
    }

    private void compare(Method method, WireCapability wire, Script answer) {
        server.otherwise(answer);
        try (LiveChat prepared = builder().wire(wire).build();
                LiveChat feigns = builder().wire(wire).capability(LOOKING).build()) {
            RandomTrials.run(TRIALS, inputs -> {
                @Nullable Object[] arguments = new DrawnArguments(inputs).of(method);

                assertThat(outcome(prepared, method, arguments)).isEqualTo(outcome(feigns, method, arguments));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void requests_whenTheyArePrepared_thenTheyAreThoseOfFeign(Method method) {
        compare(method, WireCapability.form(), Script.answer(200, "{}"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void requestsWithJson_whenTheyArePrepared_thenTheyAreThoseOfFeign(Method method) {
        compare(method, WireCapability.json(), Script.answer(200, "[]"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void failures_whenCallsArePrepared_thenTheyAreThoseOfFeign(Method method) {
        compare(method, WireCapability.form(), Script.answer(422, "{\"errors\":[\"no kite\"]}"));
    }

    @Test
    void headersOfOptions_whenCallsArePrepared_thenTheyAreSent() {
        server.otherwise(Script.answer(200, "[]"));
        CallOptions options = CallOptions.header("X-Kite", "1");
        try (LiveChat livechat = builder().build()) {
            livechat.agents().listAgents();
            livechat.with(options).agents().listAgents();
            livechat.agents().listAgents();
        }

        assertThat(server.requests())
                .extracting(sent -> sent.header("X-Kite"))
                .containsExactly(List.of(), List.of("1"), List.of());
    }
}
