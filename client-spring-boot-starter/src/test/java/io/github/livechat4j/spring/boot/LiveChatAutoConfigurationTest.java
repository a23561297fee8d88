package io.github.livechat4j.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.LiveChatBuilder;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.http.AttemptListener;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.spring.boot.LiveChatProperties.Connections;
import io.github.livechat4j.spring.boot.LiveChatProperties.Retry;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LiveChatAutoConfigurationTest {

    @AutoClose
    private static LiveChatSandbox sandbox;

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @TempDir
    private Path directory;

    @BeforeAll
    static void startSandbox() {
        sandbox = LiveChatSandbox.start();
    }

    private static ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        LiveChatAutoConfiguration.class,
                        LiveChatMetricsAutoConfiguration.class,
                        LiveChatWebhookAutoConfiguration.class));
    }

    private static ApplicationContextRunner atSandbox() {
        return runner().withPropertyValues("livechat.base-url=" + sandbox.baseUrl());
    }

    @Test
    void client_whenLoginAndTokenAreConfigured_thenCalls() {

        atSandbox()
                .withPropertyValues("livechat.login=" + sandbox.login(), "livechat.token=" + sandbox.token())
                .run(context -> assertThat(
                                context.getBean(LiveChat.class).agents().listAgents())
                        .isNotEmpty());
    }

    @Test
    void client_whenTheContextCloses_thenIsClosed() {
        LiveChat[] livechat = new LiveChat[1];

        atSandbox()
                .withBean(Credentials.class, sandbox::credentials)
                .run(context -> livechat[0] = context.getBean(LiveChat.class));

        assertThatIllegalStateException().isThrownBy(() -> livechat[0].agents().listAgents());
    }

    @Test
    void tokenFile_whenItIsReplaced_thenTheNextCallUsesTheNewToken() throws Exception {
        Path file = Files.writeString(directory.resolve("token"), "an-old-one\n");

        atSandbox()
                .withPropertyValues("livechat.login=" + sandbox.login(), "livechat.token-file=" + file)
                .run(context -> {
                    LiveChat livechat = context.getBean(LiveChat.class);
                    Files.writeString(file, sandbox.token() + "\n");

                    assertThat(livechat.agents().listAgents()).isNotEmpty();
                });
    }

    @Test
    void beansOfTheApplication_whenThereAre_thenAreUsed() {
        atSandbox()
                .withBean(Credentials.class, sandbox::credentials)
                .withBean(Pacer.class, () -> atMost -> heard.add("pacer"))
                .withBean(
                        "first",
                        AttemptListener.class,
                        () -> (operation, attempt) -> heard.add("first " + operation.name()))
                .withBean(
                        "second",
                        AttemptListener.class,
                        () -> (operation, attempt) -> heard.add("second " + operation.name()))
                .withBean(LiveChatBuilderCustomizer.class, () -> builder -> heard.add("customizer"))
                .run(context -> context.getBean(LiveChat.class).agents().listAgents());

        assertThat(heard).containsExactly("customizer", "pacer", "first listAgents", "second listAgents");
    }

    @Test
    void client_whenTheApplicationHasItsOwn_thenIsThatOne() {
        try (LiveChat own = sandbox.clientBuilder().build()) {
            runner().withBean(Credentials.class, sandbox::credentials)
                    .withBean(LiveChat.class, () -> own)
                    .run(context -> assertThat(context).getBean(LiveChat.class).isSameAs(own));
        }
    }

    @Test
    void builders_whenInjectedTwice_thenAreDifferent() {
        atSandbox()
                .withBean(Credentials.class, sandbox::credentials)
                .run(context -> assertThat(context.getBean(LiveChatBuilder.class))
                        .isNotSameAs(context.getBean(LiveChatBuilder.class)));
    }

    @Test
    void client_whenDisabled_thenIsNotThere() {
        runner().withPropertyValues("livechat.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(LiveChat.class));
    }

    @Test
    void client_whenNothingOptionalIsThere_thenCalls() {
        atSandbox()
                .withClassLoader(new FilteredClassLoader(
                        "io.micrometer",
                        "io.github.bucket4j",
                        "org.springframework.boot.actuate",
                        "org.springframework.boot.health",
                        "org.springframework.web",
                        "org.springframework.jdbc",
                        "jakarta.servlet"))
                .withBean(Credentials.class, sandbox::credentials)
                .withPropertyValues("livechat.webhooks.path=/livechat")
                .run(context -> assertThat(
                                context.getBean(LiveChat.class).agents().listAgents())
                        .isNotEmpty());
    }

    @Test
    void client_whenNothingListens_thenFailsAsConfigured() {
        runner().withBean(Credentials.class, sandbox::credentials)
                .withPropertyValues(
                        "livechat.base-url=http://127.0.0.1:9",
                        "livechat.retry.max-attempts=2",
                        "livechat.retry.base-delay=0",
                        "livechat.deadline=5s",
                        "livechat.user-agent=leads/1.0",
                        "livechat.region=fra",
                        "livechat.connection.max-connections=2",
                        "livechat.rate-limit.requests=100",
                        "livechat.rate-limit.per=1s")
                .run(context -> {
                    LiveChat livechat = context.getBean(LiveChat.class);

                    org.assertj.core.api.Assertions.assertThatExceptionOfType(LiveChatException.class)
                            .isThrownBy(() -> livechat.agents().listAgents())
                            .satisfies(e -> assertThat(e.attempts()).hasSize(2));
                });
    }

    @Test
    void defaults_whenNothingIsConfigured_thenAreThoseOfTheClient() {
        runner().withBean(Credentials.class, sandbox::credentials).run(context -> {
            LiveChatProperties properties = context.getBean(LiveChatProperties.class);
            RetryPolicy retry = RetryPolicy.DEFAULT;
            TransportOptions transport = TransportOptions.DEFAULT;

            assertThat(properties.retry())
                    .isEqualTo(
                            new Retry(retry.maxAttempts(), retry.baseDelay(), retry.maxDelay(), retry.maxRetryAfter()));
            assertThat(properties.connection())
                    .isEqualTo(new Connections(
                            transport.maxConnections(),
                            transport.connectTimeout(),
                            transport.readTimeout(),
                            transport.idleTime()));
            assertThat(context.getBean(LiveChat.class))
                    .hasToString("LiveChat[https://api.livechatinc.com, " + sandbox.credentials() + "]");
        });
    }

    @Test
    void properties_whenShown_thenHaveNoSecret() {
        runner().withBean(Credentials.class, sandbox::credentials)
                .withPropertyValues(
                        "livechat.token=s3cret-token",
                        "livechat.proxy.host=127.0.0.1",
                        "livechat.proxy.login=me",
                        "livechat.proxy.password=s3cret-password")
                .run(context -> assertThat(
                                context.getBean(LiveChatProperties.class).toString())
                        .doesNotContain("s3cret")
                        .contains("login=me"));
    }
}
