package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.DeadlineExceededException;
import io.github.livechat4j.error.RateLimitedException;
import io.github.livechat4j.http.RetryPolicy;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sandbox as a program of its own. */
class SandboxServerTest {

    private static LiveChatSandbox start(ByteArrayOutputStream out, String... arguments) {
        return SandboxServer.start(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8)::println);
    }

    @Test
    void whatItPrints_isEnoughToCallIt() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LiveChatSandbox sandbox =
                start(out, "--port", "0", "--seed", "7", "--chats", "120", "--days", "30", "--quirks", "null_lists")) {
            String printed = out.toString(StandardCharsets.UTF_8);
            try (LiveChat livechat = LiveChat.builder()
                    .baseUrl(value(printed, "LIVECHAT_BASE_URL"))
                    .credentials(Credentials.basic(value(printed, "LIVECHAT_LOGIN"), value(printed, "LIVECHAT_TOKEN")))
                    .build()) {
                assertThat(livechat.chats().listChats().total()).isEqualTo(120);
            }
            assertThat(printed).contains("LiveChat sandbox on " + sandbox.baseUrl());
        }
    }

    @Test
    void latency_whenLongerThanACallMayTake_thenEndsIt() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LiveChatSandbox sandbox = start(out, "--port", "0", "--chats", "1", "--latency", "1500");
                LiveChat livechat =
                        sandbox.clientBuilder().deadline(Duration.ofMillis(200)).build()) {
            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(() -> livechat.chats().listChats());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(out, "--latency", "-1"))
                .withMessage("latency must not be negative, was PT-0.001S");
    }

    private static String value(String printed, String name) {
        return printed.replaceAll("(?s).*" + name + "=(\\S+).*", "$1");
    }

    @Test
    void aRateLimit_isKept() {
        try (LiveChatSandbox sandbox = start(new ByteArrayOutputStream(), "--port", "0", "--rate-limit", "2/60");
                LiveChat livechat =
                        sandbox.clientBuilder().retryPolicy(RetryPolicy.NONE).build()) {
            livechat.status().getStatus();
            livechat.status().getStatus();

            assertThatThrownBy(() -> livechat.status().getStatus()).isInstanceOf(RateLimitedException.class);
        }
    }

    @Test
    void argumentsThatCannotBe_areNamed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(out, "--chats", "many"))
                .withMessage("--chats must be a number, was \"many\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(out, "--colour", "red"))
                .withMessageContaining("--colour");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(out, "--port"))
                .withMessage("--port needs a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(out, "--zone", "Mars"))
                .withMessageContaining("--zone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(out, "--quirks", "odd"))
                .withMessageContaining("odd");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(out, "--rate-limit", "0/30"))
                .withMessage("--rate-limit must be requests/seconds such as 5/30, was \"0/30\"");
    }

    @Test
    void aMillionChats_needNoMoreThan128Megabytes() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SandboxServer.class.getName(),
                        "--port",
                        "0",
                        "--chats",
                        "1000000")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.contains("LIVECHAT_BASE_URL=")) {
                line = out.readLine();
            }
            assertThat(line).as("what the server says").isNotNull();
            try (LiveChat livechat = LiveChat.builder()
                    .baseUrl(value(String.valueOf(line), "LIVECHAT_BASE_URL"))
                    .credentials(Credentials.bearer(LiveChatSandbox.TOKEN))
                    .build()) {
                assertThat(livechat.chats().listChats().total()).isEqualTo(1_000_000);
                assertThat(livechat.chatReports().chatRatings()).isNotEmpty();
                assertThat(livechat.tags().listTags()).isNotEmpty();
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
