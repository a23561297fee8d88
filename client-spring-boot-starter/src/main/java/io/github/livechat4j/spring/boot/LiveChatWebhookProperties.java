package io.github.livechat4j.spring.boot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties {@code livechat.webhooks.*}.
 *
 * <p>{@code toString} shows no secret.
 *
 * @param path Path of the endpoint that takes deliveries, below the context path of the application. Without it there is none.
 * @param licenseId Number of the account. Needed unless the subscriptions are reconciled at start-up.
 * @param tokens Tokens of the account's webhooks. Needed unless the subscriptions are reconciled at start-up.
 * @param login User that stands in the registered address.
 * @param password Password that stands in the registered address.
 * @param maxBodySize Longest delivery that is read.
 * @param store Where it is remembered which events were acted on. A bean of the type IdempotencyStore is used in place of it.
 * @param storeCapacity How many events the store in memory remembers.
 * @param createTable Whether the store in a database makes its table if it is missing.
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

    /** Where it is remembered which events were acted on. */
    public enum Store {
        /** In the memory of this process, until it ends. */
        MEMORY,
        /** In a table of the DataSource: over restarts, and for all processes that share it. */
        JDBC,
        /** Nowhere: each delivery is published, as often as it comes. */
        NONE
    }

    /**
     * The properties {@code livechat.webhooks.subscriptions.*}.
     *
     * @param url Address that the service posts to, as it is reached from outside. It may hold a user and a password. Placeholders are
     *     replaced once the web server has started, such as local.server.port in tests.
     * @param events Types of events that are wanted, with all data that they can have.
     * @param reconcileOnStartup Whether the account is made to have these webhooks at this address, and no others at this address, when
     *     the application has started.
     */
    public record Subscriptions(
            @Nullable String url,
            @DefaultValue List<String> events,
            @DefaultValue("false") boolean reconcileOnStartup) {

        /** Shows the address unless it may hold a secret. */
        @Override
        public String toString() {
            return "Subscriptions[url=" + (url == null ? "null" : ShownValue.ofAddress(url)) + ", events=" + events
                    + ", reconcileOnStartup=" + reconcileOnStartup + "]";
        }
    }

    /** Shows neither tokens nor password. */
    @Override
    public String toString() {
        return "LiveChatWebhookProperties[path=" + path + ", licenseId=" + licenseId + ", tokens=" + tokens.size()
                + ", login=" + login + ", password=" + (password == null ? "null" : "***") + ", maxBodySize="
                + maxBodySize + ", store=" + store + ", storeCapacity=" + storeCapacity + ", createTable=" + createTable
                + ", subscriptions=" + subscriptions + "]";
    }
}
