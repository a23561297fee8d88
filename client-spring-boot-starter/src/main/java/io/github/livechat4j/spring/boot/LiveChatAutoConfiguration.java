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
 * Makes a {@link LiveChat} bean from the properties {@code livechat.*}. It is closed with the application.
 *
 * <p>It uses these beans of the application, if there are any: one {@link Credentials}, one {@link Pacer}, and all of
 * {@link AttemptListener}, {@link DeprecationListener} and {@link LiveChatBuilderCustomizer}. {@link LiveChatBuilder}
 * can be injected too, for a second account; each injection gives a new builder.
 */
@AutoConfiguration
@ConditionalOnProperty(prefix = "livechat", name = "enabled", havingValue = "true", matchIfMissing = true)
@EnableConfigurationProperties(LiveChatProperties.class)
public class LiveChatAutoConfiguration {

    /** Called by Spring. */
    public LiveChatAutoConfiguration() {}

    /**
     * Makes a builder with the properties set.
     *
     * @param properties the properties
     * @param credentials the credentials of the application; without them, those of the properties are used
     * @param pacer the pacer of the application; without one, that of the properties is used
     * @param listeners the listeners to each attempt
     * @param deprecationListeners the listeners to announcements of deprecation
     * @param customizers applied last, in their order
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
     * @param builder the builder with the properties set
     * @return the client
     */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    LiveChat liveChat(LiveChatBuilder builder) {
        return builder.build();
    }
}
