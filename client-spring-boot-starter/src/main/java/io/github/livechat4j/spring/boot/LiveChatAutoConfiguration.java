package io.github.livechat4j.spring.boot;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.LiveChatBuilder;
import io.github.livechat4j.http.AttemptListener;
import io.github.livechat4j.http.DeprecationListener;
import io.github.livechat4j.http.Pacer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;

/**
 * Makes a {@link LiveChat} bean of the properties {@code livechat.*}, which is closed with the application.
 *
 * <p>Beans of the application are used where there are: {@link Credentials}, {@link Pacer}, and all of {@link AttemptListener}, {@link
 * DeprecationListener} and {@link LiveChatBuilderCustomizer}. {@link LiveChatBuilder} can be injected as well, for a second account; each injection is a new
 * builder.
 */
@AutoConfiguration
@ConditionalOnProperty(prefix = "livechat", name = "enabled", havingValue = "true", matchIfMissing = true)
@EnableConfigurationProperties(LiveChatProperties.class)
public class LiveChatAutoConfiguration {

    /** Made by Spring. */
    public LiveChatAutoConfiguration() {}

    /**
     * Makes a builder on which the properties are set.
     *
     * @param properties the properties
     * @param credentials who calls, if the application says it
     * @param pacer paces calls, if the application brings one
     * @param listeners are told of each attempt
     * @param deprecationListeners are told what the service will retire
     * @param customizers change the builder
     * @return a new builder
     */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    @ConditionalOnMissingBean
    LiveChatBuilder liveChatBuilder(
            LiveChatProperties properties,
            ObjectProvider<Credentials> credentials,
            ObjectProvider<Pacer> pacer,
            ObjectProvider<AttemptListener> listeners,
            ObjectProvider<DeprecationListener> deprecationListeners,
            ObjectProvider<LiveChatBuilderCustomizer> customizers) {
        LiveChatBuilder builder = ConfiguredClient.builder(
                properties,
                credentials.getIfAvailable(() -> ConfiguredCredentials.of(properties)),
                pacer.getIfAvailable());
        builder.attemptListener(listeners.orderedStream().reduce(AttemptListener.NONE, AttemptListener::andThen));
        builder.deprecationListener(
                deprecationListeners.orderedStream().reduce(DeprecationListener.NONE, DeprecationListener::andThen));
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder;
    }

    /**
     * Makes the client.
     *
     * @param builder knows the properties
     * @return the client
     */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    LiveChat liveChat(LiveChatBuilder builder) {
        return builder.build();
    }
}
