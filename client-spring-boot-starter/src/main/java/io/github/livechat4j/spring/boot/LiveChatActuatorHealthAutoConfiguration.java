package io.github.livechat4j.spring.boot;

import io.github.livechat4j.client.LiveChatBuilder;
import java.time.InstantSource;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Reports the health of the service from the latest calls, in Spring Boot 3. */
@AutoConfiguration(after = LiveChatAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(LiveChatBuilder.class)
@ConditionalOnEnabledHealthIndicator("livechat")
class LiveChatActuatorHealthAutoConfiguration {

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
