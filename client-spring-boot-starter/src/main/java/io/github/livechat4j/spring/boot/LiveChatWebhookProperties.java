package io.github.livechat4j.spring.boot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties {@code livechat.webhooks.*}.
 *
 * <p>{@code toString} masks secrets.
 *
 * @param path Path of the endpoint that receives deliveries, below the context path of the application. Without it
 *     there is no endpoint.
 * @param licenseId Number of the account. Needed unless the subscriptions are reconciled at start-up.
 * @param tokens Tokens of the account's webhooks. Needed unless the subscriptions are reconciled at start-up.
 * @param login User in the registered URL.
 * @param password Password in the registered URL.
 * @param maxBodySize Greatest size of a delivery.
 * @param store Store of handled events, by which duplicates are skipped. A bean of the type IdempotencyStore overrides
 *     it.
 * @param storeCapacity Number of events that the store in memory keeps.
 * @param createTable Whether the store in a database creates its table if it is missing.
 * @param subscriptions Webhooks that the account should have.
 */
@ConfigurationProperties("livechat.webhooks")
public record LiveChatWebhookProperties(
        @Nullable String path,
        @Nullable Long licenseId,
        @DefaultValue List<String> tokens,
        @Nullable String login,
        @Nullable String password,
        @DefaultValue("4MB") DataSize maxBodySize,
        @DefaultValue("memory") Store store,
        @DefaultValue("10000") int storeCapacity,
        @DefaultValue("true") boolean createTable,
        @DefaultValue Subscriptions subscriptions) {

    /** Stores of handled events, by which duplicates are skipped. */
    public enum Store {
        /** In the memory of this process, until it ends. */
        MEMORY,
        /** In a table of the DataSource, which survives restarts and is shared by all processes. */
        JDBC,
        /** No store: each delivery is published, including duplicates. */
        NONE
    }

    /**
     * The properties {@code livechat.webhooks.subscriptions.*}.
     *
     * @param url URL to which the service posts, as seen from outside. It may contain a user and a password.
     *     Placeholders, such as local.server.port in tests, are replaced once the web server has started.
     * @param events Types of events to subscribe to, with all their data.
     * @param reconcileOnStartup Whether to reconcile the account when the application has started: missing webhooks for
     *     this URL are registered, and others for this URL are deleted.
     */
    public record Subscriptions(
            @Nullable String url,
            @DefaultValue List<String> events,
            @DefaultValue("false") boolean reconcileOnStartup) {

        /** Masks the URL if it may contain a secret. */
        @Override
        public String toString() {
            return "Subscriptions[url=" + (url == null ? "null" : ShownValue.ofAddress(url)) + ", events=" + events
                    + ", reconcileOnStartup=" + reconcileOnStartup + "]";
        }
    }

    /** Masks tokens and password. */
    @Override
    public String toString() {
        return "LiveChatWebhookProperties[path=" + path + ", licenseId=" + licenseId + ", tokens=" + tokens.size()
                + ", login=" + login + ", password=" + (password == null ? "null" : "***") + ", maxBodySize="
                + maxBodySize + ", store=" + store + ", storeCapacity=" + storeCapacity + ", createTable=" + createTable
                + ", subscriptions=" + subscriptions + "]";
    }
}
