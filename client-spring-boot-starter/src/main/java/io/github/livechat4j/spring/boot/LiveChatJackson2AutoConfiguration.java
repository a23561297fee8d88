package io.github.livechat4j.spring.boot;

import io.github.livechat4j.jackson2.LiveChatJackson2Module;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Registers the module for Jackson 2, with which the application's mapper keeps all digits of numbers in models. */
@AutoConfiguration
@ConditionalOnClass(name = "com.fasterxml.jackson.databind.Module")
class LiveChatJackson2AutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LiveChatJackson2Module liveChatJackson2Module() {
        return new LiveChatJackson2Module();
    }
}
