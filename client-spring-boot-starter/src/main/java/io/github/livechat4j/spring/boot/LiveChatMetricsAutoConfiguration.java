package io.github.livechat4j.spring.boot;

import io.github.livechat4j.client.LiveChatBuilder;
import io.github.livechat4j.metrics.MicrometerAttemptListener;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Measures attempts and calls if the application has a Micrometer registry. */
@AutoConfiguration(
        after = LiveChatAutoConfiguration.class,
        // one name for Spring Boot 3, one for Spring Boot 4; Spring ignores the name whose class is missing
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({MeterRegistry.class, LiveChatBuilder.class})
@ConditionalOnProperty(prefix = "livechat.metrics", name = "enabled", havingValue = "true", matchIfMissing = true)
class LiveChatMetricsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MicrometerAttemptListener liveChatMicrometerAttemptListener(MeterRegistry registry) {
        return new MicrometerAttemptListener(registry);
    }
}
