package io.github.livechat4j.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Tests metrics and health with the actuator of Spring Boot 3. */
class LiveChatActuatorTest {

    @AutoClose
    private static LiveChatSandbox sandbox;

    @BeforeAll
    static void startSandbox() {
        sandbox = LiveChatSandbox.start();
    }

    private static ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        LiveChatAutoConfiguration.class,
                        LiveChatMetricsAutoConfiguration.class,
                        LiveChatActuatorHealthAutoConfiguration.class))
                .withPropertyValues(
                        "livechat.base-url=" + sandbox.baseUrl(),
                        "livechat.login=" + sandbox.login(),
                        "livechat.token=" + sandbox.token());
    }

    @Test
    void health_whenTheClientCalls_thenIsUp() {
        runner().run(context -> {
            HealthIndicator indicator = context.getBean("livechatHealthIndicator", HealthIndicator.class);
            assertThat(indicator.health().getStatus()).isEqualTo(Status.UNKNOWN);

            context.getBean(LiveChat.class).agents().listAgents();

            assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        });
    }

    @Test
    void health_whenItsTokenIsRefused_thenIsDown() {
        runner().withPropertyValues("livechat.token=wrong", "livechat.health.failures=1")
                .run(context -> {
                    try {
                        context.getBean(LiveChat.class).agents().listAgents();
                    } catch (io.github.livechat4j.error.AuthenticationException expected) {
                        // expected: the indicator reports the failure
                    }

                    assertThat(context.getBean(HealthIndicator.class).health().getStatus())
                            .isEqualTo(Status.DOWN);
                });
    }

    @Test
    void health_whenDisabled_thenIsNotThere() {
        runner().withPropertyValues("management.health.livechat.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void metrics_whenThereIsARegistry_thenCountAttemptsByOperation() {
        runner().withBean(MeterRegistry.class, SimpleMeterRegistry::new).run(context -> {
            context.getBean(LiveChat.class).agents().listAgents();

            assertThat(context.getBean(MeterRegistry.class)
                            .get("livechat.client.attempts")
                            .tags("operation", "listAgents", "status", "200", "attempt", "1")
                            .timer()
                            .count())
                    .isEqualTo(1);
        });
    }

    @Test
    void metrics_whenDisabled_thenAreNotThere() {
        runner().withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues("livechat.metrics.enabled=false")
                .run(context -> {
                    context.getBean(LiveChat.class).agents().listAgents();

                    assertThat(context.getBean(MeterRegistry.class).getMeters()).isEmpty();
                });
    }
}
