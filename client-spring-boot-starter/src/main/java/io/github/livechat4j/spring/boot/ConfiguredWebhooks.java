package io.github.livechat4j.spring.boot;

import io.github.livechat4j.model.Webhook;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.spring.boot.LiveChatWebhookProperties.Store;
import io.github.livechat4j.spring.boot.LiveChatWebhookProperties.Subscriptions;
import io.github.livechat4j.webhooks.IdempotencyStore;
import io.github.livechat4j.webhooks.JdbcIdempotencyStore;
import io.github.livechat4j.webhooks.WebhookHandler;
import io.github.livechat4j.webhooks.WebhookHandlerBuilder;
import io.github.livechat4j.webhooks.WebhookReceiver;
import io.github.livechat4j.webhooks.WebhookSubscription;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/** Validates the properties of webhooks, and makes receiver, handler and store from them. */
record ConfiguredWebhooks(LiveChatWebhookProperties properties) {

    private static final String PREFIX = "livechat.webhooks.";
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~!$&'()+,;=:@-]+)+");

    String path() {
        String path = Objects.requireNonNull(properties.path(), "path");
        return CheckedProperty.read(PREFIX + "path", path, () -> {
            if (!PATH.matcher(path).matches()) {
                throw new IllegalArgumentException(
                        "it must be a path such as /livechat/events, that begins with a slash"
                                + " and has neither wildcards nor variables.");
            }
            return path;
        });
    }

    /** Returns the receiver for the configured tokens; null if the tokens are fetched at start-up. */
    @Nullable
    WebhookReceiver receiver() {
        if (properties.tokens().isEmpty()) {
            if (properties.subscriptions().reconcileOnStartup()) {
                return null;
            }
            throw LiveChatConfigurationException.missing(
                    PREFIX + "tokens",
                    "without the tokens of the account's webhooks no delivery can be trusted.",
                    "Set livechat.webhooks.tokens to the tokens of the webhooks and livechat.webhooks.license-id to the number of the"
                            + " account, or set livechat.webhooks.subscriptions.reconcile-on-startup=true to learn both.");
        }
        Long licence = properties.licenseId();
        if (licence == null) {
            throw LiveChatConfigurationException.missing(
                    PREFIX + "license-id",
                    "without the number of the account no delivery can be trusted.",
                    "Set livechat.webhooks.license-id.");
        }
        return receiver(licence, List.of());
    }

    /** Returns the receiver for the configured tokens and for those of the account's webhooks. */
    WebhookReceiver receiver(List<Webhook> webhooks) {
        // checks that all webhooks belong to one account
        WebhookReceiver.of(webhooks);
        Webhook first = webhooks.get(0);
        return receiver(Objects.requireNonNull(first.licence()), webhooks);
    }

    private WebhookReceiver receiver(long licence, List<Webhook> webhooks) {
        CheckedProperty.read(PREFIX + "license-id", licence, () -> WebhookReceiver.of(licence, "x"));
        List<String> tokens = new ArrayList<>(properties.tokens());
        webhooks.forEach(webhook -> tokens.add(Objects.requireNonNull(webhook.token())));
        WebhookReceiver receiver =
                CheckedProperty.readSecret(PREFIX + "tokens", () -> WebhookReceiver.of(licence, tokens));
        long bytes = properties.maxBodySize().toBytes();
        return CheckedProperty.read(
                PREFIX + "max-body-size",
                properties.maxBodySize(),
                () -> receiver.withMaxBodySize(Math.toIntExact(Math.min(bytes, Integer.MAX_VALUE))));
    }

    WebhookHandler handler(
            WebhookReceiver receiver, @Nullable IdempotencyStore store, ApplicationEventPublisher publisher) {
        WebhookHandlerBuilder builder = WebhookHandler.builder(receiver).onAny(publisher::publishEvent);
        if (store != null) {
            builder.idempotency(store);
        }
        String login = properties.login();
        String password = properties.password();
        if (login == null && password == null) {
            return builder.build();
        }
        if (login == null || password == null) {
            throw LiveChatConfigurationException.missing(
                    PREFIX + (login == null ? "login" : "password"),
                    "livechat.webhooks.login and livechat.webhooks.password go together.",
                    "Set both livechat.webhooks.login and livechat.webhooks.password, or none of them.");
        }
        return CheckedProperty.readSecret(PREFIX + "login", () -> builder.basicCredentials(login, password))
                .build();
    }

    /** Returns the configured store; null for none. */
    @Nullable
    IdempotencyStore store(ObjectProvider<DataSource> dataSources) {
        Store store = properties.store();
        if (store == Store.NONE) {
            return null;
        }
        if (store == Store.MEMORY) {
            int capacity = properties.storeCapacity();
            return CheckedProperty.read(PREFIX + "store-capacity", capacity, () -> IdempotencyStore.inMemory(capacity));
        }
        DataSource dataSource = dataSources.getIfUnique();
        if (dataSource == null) {
            throw new LiveChatConfigurationException(
                    PREFIX + "store",
                    "livechat.webhooks.store is \"jdbc\", but there is no single or primary DataSource bean.",
                    "Configure a DataSource, define an IdempotencyStore bean, or set livechat.webhooks.store to memory.",
                    null);
        }
        JdbcIdempotencyStore jdbc = JdbcIdempotencyStore.of(dataSource);
        return properties.createTable() ? jdbc.createTable() : jdbc;
    }

    /** Validates the subscriptions as far as possible before the web server has started. */
    void checkSubscriptions() {
        Subscriptions wanted = properties.subscriptions();
        if (wanted.events().isEmpty()) {
            throw LiveChatConfigurationException.missing(
                    PREFIX + "subscriptions.events",
                    "the subscriptions are to be reconciled, but no event is configured.",
                    "Set livechat.webhooks.subscriptions.events to one or more of " + WebhookEventType.known() + ".");
        }
        if (wanted.url() == null || wanted.url().isBlank()) {
            throw LiveChatConfigurationException.missing(
                    PREFIX + "subscriptions.url",
                    "the subscriptions are to be reconciled, but no URL is configured.",
                    "Set livechat.webhooks.subscriptions.url to the address of this application as it is reached from outside.");
        }
        if (!wanted.url().contains("${")) {
            subscriptions(wanted.url());
        }
    }

    /** Returns the wanted webhooks for an address. */
    List<WebhookSubscription> subscriptions(String url) {
        URI address = address(url);
        return properties.subscriptions().events().stream()
                .map(event -> subscription(event, address))
                .toList();
    }

    static URI address(String url) {
        return CheckedProperty.read(PREFIX + "subscriptions.url", ShownValue.ofAddress(url), () -> {
            try {
                return URI.create(url);
            } catch (IllegalArgumentException e) {
                // without the cause, whose message has the address, which may hold a password
                throw new IllegalArgumentException("it is no URL.");
            }
        });
    }

    private static WebhookSubscription subscription(String event, URI address) {
        WebhookEventType type =
                WebhookEventType.of(event.strip().toLowerCase(Locale.ROOT).replace('-', '_'));
        if (!type.isKnown()) {
            throw new LiveChatConfigurationException(
                    PREFIX + "subscriptions.events",
                    "livechat.webhooks.subscriptions.events has \"" + event + "\", which is no type of event.",
                    "Use one or more of " + WebhookEventType.known() + ".",
                    null);
        }
        return CheckedProperty.read(
                PREFIX + "subscriptions.url",
                ShownValue.ofAddress(address.toString()),
                () -> WebhookSubscription.of(type, address));
    }
}
