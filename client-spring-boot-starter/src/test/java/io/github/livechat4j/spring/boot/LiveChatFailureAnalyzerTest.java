package io.github.livechat4j.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.env.Environment;

/** Tests the message of a failed start: the property, its value unless it is secret, and the allowed values. */
class LiveChatFailureAnalyzerTest {

    private static final String SECRET = "s3cret";

    @TempDir
    private Path directory;

    private static WebApplicationContextRunner runner() {
        return new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        LiveChatAutoConfiguration.class,
                        LiveChatActuatorHealthAutoConfiguration.class,
                        LiveChatWebhookAutoConfiguration.class));
    }

    private static FailureAnalysis analysis(WebApplicationContextRunner runner) {
        AtomicReference<Environment> environment = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        runner.withInitializer(context -> environment.set(context.getEnvironment()))
                .run(context -> failure.set(context.getStartupFailure()));
        Throwable thrown = Objects.requireNonNull(failure.get(), "the start did not fail");
        FailureAnalysis analysis =
                new LiveChatFailureAnalyzer(Objects.requireNonNull(environment.get())).analyze(thrown);
        return Objects.requireNonNull(analysis, () -> "not a failure of the configuration: " + thrown);
    }

    private static WebApplicationContextRunner withToken(String... properties) {
        return runner().withPropertyValues("livechat.login=nora@example.com", "livechat.token=" + SECRET)
                .withPropertyValues(properties);
    }

    @Test
    void start_whenThereIsNoToken_thenSaysWhatToSet() {
        FailureAnalysis analysis = analysis(runner());

        assertThat(analysis.getDescription()).startsWith("livechat.token is missing");
        assertThat(analysis.getAction()).contains("livechat.login", "livechat.token-file", "livechat.enabled=false");
    }

    @Test
    void start_whenTokenAndTokenFileAreSet_thenNamesBoth() {
        FailureAnalysis analysis = analysis(withToken("livechat.token-file=/run/secrets/livechat"));

        assertThat(analysis.getDescription())
                .contains("livechat.token and livechat.token-file are both set")
                .doesNotContain(SECRET);
    }

    @Test
    void start_whenTheTokenFileIsMissing_thenNamesIt() {
        Path file = directory.resolve("none");

        FailureAnalysis analysis = analysis(runner().withPropertyValues("livechat.token-file=" + file));

        assertThat(analysis.getDescription()).contains("livechat.token-file is \"" + file + "\"", "no such file");
    }

    @Test
    void start_whenTheTokenFileIsADirectory_thenNamesIt() {
        FailureAnalysis analysis = analysis(runner().withPropertyValues("livechat.token-file=" + directory));

        assertThat(analysis.getDescription())
                .contains("livechat.token-file is \"" + directory + "\"", "cannot be read");
    }

    @Test
    void start_whenTheTokenFileIsEmpty_thenNamesIt() throws Exception {
        Path file = Files.createFile(directory.resolve("token"));

        FailureAnalysis analysis = analysis(runner().withPropertyValues("livechat.token-file=" + file));

        assertThat(analysis.getDescription()).contains("livechat.token-file is \"" + file + "\"", "blank");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "livechat.base-url|ftp://api.livechatinc.com|https://",
                "livechat.base-url|not an address|not a URL",
                "livechat.base-url|http://livechat.example.com|https://",
                "livechat.region|Frankfurt|lower-case letters",
                "livechat.deadline|-1s|positive",
                "livechat.retry.max-attempts|0|at least 1",
                "livechat.retry.base-delay|-1ms|not be negative",
                "livechat.retry.max-delay|-1ms|not be negative",
                "livechat.retry.max-retry-after|-1ms|not be negative",
                "livechat.connection.max-connections|0|at least 1",
                "livechat.connection.connect-timeout|0s|from 1 ms",
                "livechat.connection.read-timeout|-5s|from 1 ms",
                "livechat.connection.idle-time|0s|from 1 ms",
                "livechat.rate-limit.requests|0|at least 1",
                "livechat.health.failures|0|at least 1",
                "livechat.health.valid-for|-1m|positive"
            })
    void start_whenAValueCannotBeUsed_thenNamesItAndWhatIsAllowed(String property, String value, String allowed) {
        FailureAnalysis analysis = analysis(withToken(property + "=" + value));

        assertThat(analysis.getDescription())
                .startsWith(property + " is \"")
                .contains(allowed, "It is set in")
                .doesNotContain(SECRET);
        assertThat(analysis.getAction()).contains(property);
    }

    @Test
    void start_whenTheAddressHasAPassword_thenDoesNotShowIt() {
        FailureAnalysis analysis = analysis(withToken("livechat.base-url=https://me:" + SECRET + "@example.com"));

        assertThat(analysis.getDescription())
                .startsWith("livechat.base-url is \"***\"")
                .doesNotContain(SECRET);
    }

    @Test
    void start_whenTheRateLimitIsOutOfRange_thenNamesThatPart() {
        assertThat(analysis(withToken("livechat.rate-limit.requests=10", "livechat.rate-limit.per=-1s"))
                        .getDescription())
                .startsWith("livechat.rate-limit.per is");
        assertThat(analysis(withToken("livechat.rate-limit.requests=10", "livechat.rate-limit.burst=11"))
                        .getDescription())
                .startsWith("livechat.rate-limit.burst is \"11\"");
        assertThat(analysis(withToken("livechat.rate-limit.per=1s")).getDescription())
                .startsWith("livechat.rate-limit.requests is missing");
    }

    @Test
    void start_whenTheRateLimitHasNoBucket4j_thenNamesTheDependency() {
        FailureAnalysis analysis = analysis(withToken("livechat.rate-limit.requests=10")
                .withClassLoader(new FilteredClassLoader("io.github.bucket4j")));

        assertThat(analysis.getDescription()).contains("livechat.rate-limit", "com.bucket4j:bucket4j_jdk17-core");
    }

    @ParameterizedTest
    @CsvSource({
        "livechat.proxy.login=me, livechat.proxy.host is missing",
        "'livechat.proxy.host=proxy,livechat.proxy.login=me', livechat.proxy.password is missing",
        "'livechat.proxy.host=proxy,livechat.proxy.password=s3cret', livechat.proxy.login is missing",
        "'livechat.proxy.host=proxy,livechat.proxy.port=70000', livechat.proxy.port is \"70000\""
    })
    void start_whenTheProxyIsIncomplete_thenNamesWhatIsMissing(String properties, String description) {
        FailureAnalysis analysis = analysis(withToken(properties.split(",", -1)));

        assertThat(analysis.getDescription()).startsWith(description).doesNotContain(SECRET);
    }

    static Stream<Arguments> wrongWebhooks() {
        String path = "livechat.webhooks.path=/livechat";
        String reconcile = "livechat.webhooks.subscriptions.reconcile-on-startup=true";
        String url = "livechat.webhooks.subscriptions.url=https://hooks.example.com/livechat";
        return Stream.of(
                Arguments.of("livechat.webhooks.path is \"livechat\"", new String[] {
                    "livechat.webhooks.path=livechat",
                    "livechat.webhooks.tokens=" + SECRET,
                    "livechat.webhooks.license-id=1"
                }),
                Arguments.of("livechat.webhooks.path is \"/a/{b\"", new String[] {
                    "livechat.webhooks.path=/a/{b",
                    "livechat.webhooks.tokens=" + SECRET,
                    "livechat.webhooks.license-id=1"
                }),
                Arguments.of("livechat.webhooks.tokens is missing", new String[] {path}),
                Arguments.of(
                        "livechat.webhooks.license-id is missing",
                        new String[] {path, "livechat.webhooks.tokens=" + SECRET}),
                Arguments.of(
                        "livechat.webhooks.license-id is \"0\"",
                        new String[] {path, "livechat.webhooks.tokens=" + SECRET, "livechat.webhooks.license-id=0"}),
                Arguments.of("livechat.webhooks.max-body-size is", new String[] {
                    path,
                    "livechat.webhooks.tokens=" + SECRET,
                    "livechat.webhooks.license-id=1",
                    "livechat.webhooks.max-body-size=1GB"
                }),
                Arguments.of("livechat.webhooks.login is missing", new String[] {
                    path,
                    "livechat.webhooks.tokens=" + SECRET,
                    "livechat.webhooks.license-id=1",
                    "livechat.webhooks.password=" + SECRET
                }),
                Arguments.of("livechat.webhooks.store is \"jdbc\"", new String[] {
                    path,
                    "livechat.webhooks.tokens=" + SECRET,
                    "livechat.webhooks.license-id=1",
                    "livechat.webhooks.store=jdbc"
                }),
                Arguments.of("livechat.webhooks.subscriptions.events is missing", new String[] {path, reconcile, url}),
                Arguments.of(
                        "livechat.webhooks.subscriptions.url is missing",
                        new String[] {path, reconcile, "livechat.webhooks.subscriptions.events=chat_ended"}),
                Arguments.of("livechat.webhooks.subscriptions.url is \"http://hooks.example.com\"", new String[] {
                    path,
                    reconcile,
                    "livechat.webhooks.subscriptions.events=chat_ended",
                    "livechat.webhooks.subscriptions.url=http://hooks.example.com"
                }),
                Arguments.of("livechat.webhooks.subscriptions.events has \"chat_over\"", new String[] {
                    path, reconcile, url, "livechat.webhooks.subscriptions.events=chat_ended,chat_over"
                }));
    }

    @ParameterizedTest
    @MethodSource("wrongWebhooks")
    void start_whenWebhooksCannotBeTaken_thenNamesTheProperty(String description, String[] properties) {
        FailureAnalysis analysis = analysis(withToken(properties));

        assertThat(analysis.getDescription()).startsWith(description).doesNotContain(SECRET);
    }
}
