package io.github.livechat4j.spring.boot;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.webhooks.IdempotencyStore;
import io.github.livechat4j.webhooks.WebhookReceiver;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Receives the deliveries of webhooks at {@code livechat.webhooks.path}, and publishes each event once, as an
 * application event of its own type.
 */
@AutoConfiguration(
        after = LiveChatAutoConfiguration.class,
        // one name for Spring Boot 3, one for Spring Boot 4; Spring ignores the name whose class is missing
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@ConditionalOnClass({HttpRequestHandler.class, SimpleUrlHandlerMapping.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(prefix = "livechat.webhooks", name = "path")
@EnableConfigurationProperties(LiveChatWebhookProperties.class)
class LiveChatWebhookAutoConfiguration {

    /** The order before the handlers of static resources, which match any path. */
    private static final int BEFORE_RESOURCES = -1;

    @Bean
    ConfiguredWebhooks liveChatConfiguredWebhooks(LiveChatWebhookProperties properties) {
        return new ConfiguredWebhooks(properties);
    }

    @Bean
    WebhookEndpoint liveChatWebhookEndpoint(
            ConfiguredWebhooks webhooks,
            ObjectProvider<IdempotencyStore> stores,
            ObjectProvider<DataSource> dataSources,
            ApplicationEventPublisher publisher) {
        IdempotencyStore own = stores.getIfAvailable();
        IdempotencyStore store = own == null ? webhooks.store(dataSources) : own;
        WebhookEndpoint endpoint = new WebhookEndpoint(receiver -> webhooks.handler(receiver, store, publisher));
        WebhookReceiver receiver = webhooks.receiver();
        if (receiver != null) {
            endpoint.trust(receiver);
        }
        return endpoint;
    }

    @Bean
    SimpleUrlHandlerMapping liveChatWebhookMapping(ConfiguredWebhooks webhooks, WebhookEndpoint endpoint) {
        return new SimpleUrlHandlerMapping(Map.of(webhooks.path(), endpoint), BEFORE_RESOURCES);
    }

    @Bean
    @ConditionalOnProperty(
            prefix = "livechat.webhooks.subscriptions",
            name = "reconcile-on-startup",
            havingValue = "true")
    WebhookReconciliation liveChatWebhookReconciliation(
            ConfiguredWebhooks webhooks, LiveChat livechat, WebhookEndpoint endpoint, Environment environment) {
        webhooks.checkSubscriptions();
        return new WebhookReconciliation(webhooks, livechat, endpoint, environment);
    }
}
