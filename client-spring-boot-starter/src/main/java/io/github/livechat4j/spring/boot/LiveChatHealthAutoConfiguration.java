package io.github.livechat4j.spring.boot;

import io.github.livechat4j.client.LiveChatBuilder;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;

/** Reports the health of the service from the latest calls, in Spring Boot 4. */
@AutoConfiguration(after = LiveChatAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
// if the classes of both versions are there, LiveChatActuatorHealthAutoConfiguration makes the indicator
@ConditionalOnMissingClass("org.springframework.boot.actuate.health.HealthIndicator")
@ConditionalOnBean(LiveChatBuilder.class)
@ConditionalOnEnabledHealthIndicator("livechat")
class LiveChatHealthAutoConfiguration {

    @Bean
    CallHealth liveChatCallHealth(LiveChatProperties properties) {
        return new CallHealth(properties.health(), InstantSource.system());
    }

    @Bean
    @ConditionalOnMissingBean(name = "livechatHealthIndicator")
    HealthIndicator livechatHealthIndicator(CallHealth health) {
        return () -> {
            CallHealth.Report report = health.report();
            return Health.status(new Status(report.state().name()))
                    .withDetails(report.details())
                    .build();
        };
    }
}
