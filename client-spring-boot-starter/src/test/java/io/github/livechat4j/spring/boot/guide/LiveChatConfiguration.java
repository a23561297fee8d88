package io.github.livechat4j.spring.boot.guide;

import io.github.livechat4j.http.AttemptListener;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.spring.boot.LiveChatBuilderCustomizer;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveChatConfiguration {

    @Bean
    LiveChatBuilderCustomizer oneAttempt() {
        return builder -> builder.retryPolicy(RetryPolicy.NONE);
    }

    @Bean
    AttemptListener slowAttempts() {
        return (operation, attempt) -> {
            if (attempt.took().toSeconds() >= 5) {
                LoggerFactory.getLogger("livechat").warn("{} took {}", operation.name(), attempt.took());
            }
        };
    }
}
