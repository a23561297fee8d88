package io.github.livechat4j.spring.boot;

import io.github.livechat4j.jackson3.LiveChatJackson3Module;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Registers the module for Jackson 3, with which the application's mapper keeps all digits of numbers in models. */
@AutoConfiguration
@ConditionalOnClass(name = "tools.jackson.databind.JacksonModule")
class LiveChatJackson3AutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LiveChatJackson3Module liveChatJackson3Module() {
        return new LiveChatJackson3Module();
    }
}
