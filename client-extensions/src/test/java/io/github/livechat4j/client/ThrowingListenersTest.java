package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.http.AttemptListener;
import io.github.livechat4j.http.DeprecationListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that exceptions of listeners do not affect the call, and that their messages are not logged. */
class ThrowingListenersTest {

    private static final String ANSWER = "[{\"login\":\"nora@example.com\"},7]";
    private static final Map<String, Collection<String>> LEGACY = Map.of("Legacy", List.of("2027-06-30"));

    private final FakeTransport transport = new FakeTransport();
    private final LogCapture log = new LogCapture();
    private final List<String> heard = new ArrayList<>();

    /** A listener that throws at each call. */
    private final class Faulty implements AttemptListener {

        @Override
        public void onAttempt(Operation operation, Attempt attempt) {
            heard.add("attempt");
            throw new IllegalStateException("canary", new ArithmeticException("canary"));
        }

        @Override
        public void onCall(Operation operation, Duration took, @Nullable RuntimeException failure) {
            heard.add("call");
            throw new NoSuchMethodError("canary");
        }
    }

    private LiveChat client(AttemptListener listener) {
        DeprecationListener faulty = notice -> {
            heard.add("deprecation");
            throw new IllegalStateException("canary");
        };
        return LiveChat.builder()
                .credentials(Credentials.bearer("s3cret"))
                .transport(transport)
                .attemptListener(listener)
                .deprecationListener(faulty.andThen(notice -> heard.add("deprecation behind it")))
                .unreadableValueListener((operation, value) -> {
                    heard.add("unreadable");
                    throw new IllegalStateException("canary");
                })
                .build();
    }

    @AfterEach
    void stop() {
        log.close();
        assertThat(log.lines()).noneMatch(line -> line.contains("canary"));
    }

    private List<String> warnings() {
        return log.lines().stream()
                .filter(line -> line.contains("The listener "))
                .toList();
    }

    @Test
    void call_whenAllListenersThrow_thenReturnsTheAnswer() {
        transport.answers(200, ANSWER, LEGACY);

        try (LiveChat livechat = client(new Faulty())) {
            assertThat(livechat.agents().listAgents()).hasSize(1);
        }

        assertThat(heard).containsExactly("attempt", "deprecation", "deprecation behind it", "unreadable", "call");
        assertThat(warnings())
                .hasSize(4)
                .anyMatch(line -> line.contains(Faulty.class.getName())
                        && line.contains("java.lang.IllegalStateException at " + Faulty.class.getName())
                        && line.contains("caused by java.lang.ArithmeticException"));
    }

    @Test
    void call_whenItFailsAndTheListenerThrows_thenFailsAsItWould() {
        transport.answers(404, "");

        try (LiveChat livechat = client(new Faulty())) {
            assertThatThrownBy(() -> livechat.agents().getAgent("nora@example.com"))
                    .isInstanceOf(NotFoundException.class)
                    .hasNoSuppressedExceptions();
        }

        assertThat(heard).containsExactly("attempt", "call");
    }

    @Test
    void call_whenTheFirstOfTwoListenersThrows_thenTheOtherIsToldToo() {
        transport.answers(200, ANSWER);
        AttemptListener second = (operation, attempt) -> heard.add("attempt behind it");

        try (LiveChat livechat = client(new Faulty().andThen(second))) {
            livechat.agents().listAgents();
        }

        assertThat(heard).containsExactly("attempt", "attempt behind it", "unreadable", "call");
    }
}
