package io.github.livechat4j.spring.boot;

import io.github.livechat4j.jackson2.LiveChatJackson2Module;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Gives the mapper of Jackson 2 the module that reads models digit by digit, where the application has Jackson 2. */
@AutoConfiguration
@ConditionalOnClass(name = "com.fasterxml.jackson.databind.Module")
class LiveChatJackson2AutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LiveChatJackson2Module liveChatJackson2Module() {
        return new LiveChatJackson2Module();
    }
}
