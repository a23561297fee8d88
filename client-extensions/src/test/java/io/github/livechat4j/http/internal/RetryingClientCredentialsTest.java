package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.FakeTime;
import io.github.livechat4j.client.FakeTransport;
import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.AuthenticationException;
import io.github.livechat4j.error.CredentialsException;
import io.github.livechat4j.http.Pacer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests of calls with credentials that change or fail. */
class RetryingClientCredentialsTest {

    private final FakeTransport transport = new FakeTransport();

    private Kites kites(Credentials credentials) {
        return Kites.by(Kites.client(transport, Kites.as(credentials), Pacer.none(), new FakeTime()));
    }

    private static CredentialsException credentialsException(Kites kites) {
        CredentialsException thrown = catchThrowableOfType(CredentialsException.class, () -> kites.get("1", Map.of()));
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("canary");
        return thrown;
    }

    private Kites suppliedBy(Supplier<String> tokens) {
        return kites(Credentials.bearer(tokens));
    }

    @Test
    void aSupplierThatFails_thenNothingIsSentAndItsMessageIsNotShown() {
        CredentialsException thrown = credentialsException(suppliedBy(() -> {
            throw new IllegalStateException("no answer to canary", new IOException("canary"));
        }));

        assertThat(thrown)
                .hasMessage(
                        "get (GET /kites/{id}): not sent, since the supplier of the credentials failed (IllegalStateException)")
                .hasStackTraceContaining("java.io.IOException");
        assertThat(transport.requests).isEmpty();
    }

    @Test
    void aSupplierThatFails_whenAnAttemptWasMade_thenTellsOfIt() {
        transport.answers(503, "");
        Iterator<String> tokens = List.of("a").iterator();

        CredentialsException thrown = credentialsException(suppliedBy(tokens::next));

        assertThat(thrown.attempts()).extracting(Attempt::status).containsExactly(503);
    }

    @Test
    void aSupplierThatFails_whenTheTokenWasNotTaken_thenTellsOfIt() {
        transport.answers(401, "");
        Iterator<String> tokens = List.of("a").iterator();

        CredentialsException thrown = credentialsException(suppliedBy(tokens::next));

        assertThat(thrown).hasMessageContaining("NoSuchElementException");
        assertThat(thrown.attempts()).extracting(Attempt::status).containsExactly(401);
    }

    @Test
    void aSupplier_whenItGivesWhatIsNoToken_thenSaysWhatIsWrongWithIt() {
        Map<String, String> complaints = Map.of(
                "canary" + "x".repeat(10_000_000),
                "token must have at most 8192 characters, had 10000006",
                "canary\r\nX-Evil: 1",
                "token must not have a control character",
                " ",
                "token must not be blank",
                "canary-ż",
                "token must be ASCII text");
        complaints.forEach((token, complaint) -> assertThat(credentialsException(suppliedBy(() -> token)))
                .hasMessageContaining("not sent, since the credentials cannot be used: " + complaint));
        assertThat(transport.requests).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // a caller without NullAway may return null
    void aSupplier_whenItGivesNull_thenSaysSo() {
        assertThat(credentialsException(suppliedBy(() -> null)))
                .hasMessageContaining("the supplier of tokens returned null");
    }

    @Test
    void otherCredentials_whenTheyCannotTellWhetherTheyChange_thenEndTheCall() {
        transport.answers(401, "");
        Credentials odd = new Credentials() {
            @Override
            public Authorization authorization() {
                return Credentials.bearer("a").authorization();
            }

            @Override
            public boolean canChange() {
                throw new IllegalStateException("canary");
            }
        };

        assertThat(credentialsException(kites(odd)).attempts()).hasSize(1);
    }

    @Test
    void anotherToken_whenTheFirstIsNotTaken_thenIsAskedForOnceInACall() {
        transport.answers(401, "").answers(503, "").answers(401, "");
        Iterator<String> tokens = List.of("a", "b", "c", "d").iterator();
        Kites kites = suppliedBy(tokens::next);

        assertThatThrownBy(() -> kites.get("1", Map.of())).isInstanceOf(AuthenticationException.class);

        assertThat(transport.requests)
                .extracting(request -> request.headers().get("Authorization"))
                .containsExactly(List.of("Bearer a"), List.of("Bearer b"), List.of("Bearer c"));
    }
}
