package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.github.livechat4j.api.PathSegment;
import io.github.livechat4j.api.Resources;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.error.CredentialsException;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.http.internal.Received;
import io.github.livechat4j.http.internal.ScriptedServer;
import io.github.livechat4j.wire.WireCapability;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.ProxySelector;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests for every generated operation that an argument never becomes another path, header or request: it is rejected
 * before anything is sent, or arrives unchanged as data.
 */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InjectionTest {

    /** A text that would add a header and a second request if it were not encoded. */
    private static final String SMUGGLED = "a\r\nX-Evil: 1\r\n\r\nGET /evil HTTP/1.1\r\nHost: x\r\n\r\n&b=c#d?e\u0000";

    private static final List<String> NO_SEGMENTS =
            List.of("", ".", "..", "a\rb", "a\nb", "\r\nX-Evil: 1", SMUGGLED, "a\u0000", "\u0085", "\ud83d");

    @AutoClose
    private final ScriptedServer server = new ScriptedServer();

    private LiveChatBuilder builder() {
        return LiveChat.builder()
                .credentials(Credentials.basic("nora@example.com", "token"))
                .baseUrl(server.url())
                .transport(TransportOptions.DEFAULT.withProxy(ProxySelector.of(null)));
    }

    /** A call of an operation. */
    record Call(Method method) {

        @Nullable
        Object on(LiveChat livechat, Object... arguments) throws Throwable {
            try {
                return method.invoke(livechat.resource(method.getDeclaringClass()), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        Object[] arguments(Filled elsewhere, Filled inPaths) {
            return Arrays.stream(method.getParameters())
                    .map(parameter -> (isPath(parameter) ? inPaths : elsewhere).value(parameter.getParameterizedType()))
                    .toArray();
        }

        static boolean isPath(Parameter parameter) {
            Param param = parameter.getAnnotation(Param.class);
            return param != null && param.expander() == PathSegment.class;
        }

        @Override
        public String toString() {
            return method.getName();
        }
    }

    static Stream<Call> operations() {
        return Arrays.stream(Resources.class.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .flatMap(resource -> Arrays.stream(resource.getReturnType().getMethods()))
                .filter(method -> method.isAnnotationPresent(RequestLine.class))
                .map(Call::new);
    }

    static Stream<Arguments> textsInPaths() {
        return operations()
                .flatMap(call -> Arrays.stream(call.method().getParameters())
                        .filter(parameter -> Call.isPath(parameter) && parameter.getType() == String.class)
                        .flatMap(parameter ->
                                NO_SEGMENTS.stream().map(text -> Arguments.of(call, parameter.getName(), text))));
    }

    @Test
    void everyOperationAndEveryParameterOfAPathIsLookedAt() {
        assertThat(operations()).hasSize(65);
        assertThat(textsInPaths()).hasSize(11 * NO_SEGMENTS.size());
        assertThat(operations().map(Call::method)).allSatisfy(method -> {
            String path = method.getAnnotation(RequestLine.class).value().replaceFirst("\\?.*", "");
            assertThat(Arrays.stream(method.getParameters()).filter(Call::isPath))
                    .hasSize((int)
                            path.chars().filter(character -> character == '{').count());
        });
    }

    @ParameterizedTest
    @MethodSource("textsInPaths")
    void aTextThatIsNoSegmentOfAPathIsRefusedByNameAndNothingIsSent(Call call, String parameter, String text) {
        try (LiveChat livechat = builder().build()) {
            assertThatThrownBy(() -> call.on(livechat, call.arguments(new Filled("x"), new Filled(text))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(parameter)
                    .message()
                    .doesNotContainPattern("\\p{Cc}");
        }
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsNotInAPathArrivesAsDataInOneRequest(Call call) throws Throwable {
        for (WireCapability wire : List.of(WireCapability.form(), WireCapability.json())) {
            int before = server.requests().size();
            Object[] arguments = call.arguments(new Filled(SMUGGLED), new Filled("x/../y"));

            try (LiveChat livechat = builder().wire(wire).build()) {
                call.on(livechat, arguments);
            } catch (DecodingException e) {
                // the answer does not matter here
            }

            assertThat(server.requests()).hasSize(before + 1);
            Received request = server.requests().get(before);
            assertThat(request.target() + request.body()).doesNotContainPattern("\\p{Cc}");
            assertThat(request.target()).doesNotContain("/../", "#", " ");
            assertThat(request.header("X-Evil")).isEmpty();
            assertThat(request.headers()).extracting(Map.Entry::getKey).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyTextOfAQueryOrAFormIsThere(Call call) throws Throwable {
        try (LiveChat livechat = builder().build()) {
            call.on(livechat, call.arguments(new Filled(SMUGGLED), new Filled("x")));
        } catch (DecodingException e) {
            // the answer does not matter here
        }

        Received request = server.request();
        String sent = request.target().replaceFirst("^[^?]*\\??", "") + "&" + request.body();
        boolean hasText = Arrays.stream(call.method().getParameters())
                .anyMatch(parameter -> !Call.isPath(parameter)
                        && parameter.getType() != Integer.class
                        && parameter.getType() != List.class);
        assertThat(Arrays.stream(sent.split("&"))
                        .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
                        .anyMatch(pair -> pair.endsWith("=" + SMUGGLED)))
                .isEqualTo(hasText);
    }

    @Test
    void noHeaderOfAnOperationIsMadeOfAnArgument() {
        assertThat(operations().map(call -> call.method().getDeclaringClass()).distinct())
                .allSatisfy(api ->
                        assertThat(api.getAnnotation(Headers.class).value()).noneMatch(header -> header.contains("{")));
        assertThat(operations()).noneMatch(call -> call.method().isAnnotationPresent(Headers.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\rb", "a\nb", "a\r\nX-Evil: 1", "a\u0000b", "\u007f"})
    void whatCannotBePartOfTheAuthorizationIsRefusedAndNothingIsSent(String text) {
        assertThatThrownBy(() -> Credentials.basic(text, "token"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("login");
        assertThatThrownBy(() -> Credentials.basic("login", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token");
        assertThatThrownBy(() -> Credentials.bearer(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token");
        try (LiveChat livechat =
                builder().credentials(Credentials.bearer(() -> text)).build()) {
            assertThatThrownBy(() -> livechat.agents().getAgent("x"))
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageContaining("token");
        }
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\r\nX-Evil: 1", "a\u0000b", "\u007f"})
    void whatCannotBePartOfAHeaderIsRefusedAndNothingIsSent(String text) {
        assertThatThrownBy(() -> builder().userAgent(text).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("User-Agent");
        assertThatThrownBy(() -> builder().region(text).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("region");
        assertThatThrownBy(() -> builder().baseUrl(server.url() + "/" + text + "/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("baseUrl");
        try (LiveChat livechat = builder().build()) {
            assertThatThrownBy(() -> livechat.with(CallOptions.header("X-Trace", text)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("X-Trace");
            assertThatThrownBy(() -> livechat.with(CallOptions.header("X-" + text, "7")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContainPattern("\\p{Cc}");
        }
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void whatMustSaySomethingIsRefusedWhenItIsEmpty(String text) {
        assertThatThrownBy(() -> builder().userAgent(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().region(text).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().baseUrl(text)).isInstanceOf(IllegalArgumentException.class);
        try (LiveChat livechat = builder().build()) {
            assertThatThrownBy(() -> livechat.with(CallOptions.header(text, "7")))
                    .isInstanceOf(IllegalArgumentException.class);
            // a header may be empty
            assertThatCode(() -> livechat.with(CallOptions.header("X-Trace", text)))
                    .doesNotThrowAnyException();
        }
    }
}
