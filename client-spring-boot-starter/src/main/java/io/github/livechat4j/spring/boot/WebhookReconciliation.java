package io.github.livechat4j.spring.boot;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.webhooks.WebhookSubscriptions;
import java.net.URI;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Registers the wanted webhooks when the web server has started, and sets a receiver for their tokens. */
final class WebhookReconciliation implements ApplicationRunner, Ordered {

    private final ConfiguredWebhooks webhooks;
    private final LiveChat livechat;
    private final WebhookEndpoint endpoint;
    private final Environment environment;

    WebhookReconciliation(
            ConfiguredWebhooks webhooks, LiveChat livechat, WebhookEndpoint endpoint, Environment environment) {
        this.webhooks = webhooks;
        this.livechat = livechat;
        this.endpoint = endpoint;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String configured =
                Objects.requireNonNull(webhooks.properties().subscriptions().url(), "url");
        String url = environment.resolvePlaceholders(configured);
        URI address = ConfiguredWebhooks.address(url);
        var outcome = WebhookSubscriptions.of(livechat.webhooks())
                .managingOnly(address)
                .apply(webhooks.subscriptions(url));
        endpoint.trust(webhooks.receiver(outcome.webhooks()));
    }

    /** Runs before the runners of the application, which may wait for events. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
