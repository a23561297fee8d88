package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookDataType;
import io.github.livechat4j.model.WebhookEventType;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A wanted webhook: the type of events, the data of its deliveries, and the address.
 *
 * <p>{@code toString} shows the address without user, password and query.
 *
 * @param eventType the type of the events, which must be a known one
 * @param dataTypes the data of the deliveries, in the order of {@link #allowedDataTypes}; at least one type. {@code
 *     chat_started} and {@code chat_ended} allow {@code chat}, {@code visitor} and {@code pre_chat_survey}; {@code
 *     chat_changed} allows {@code chat} and {@code visitor}; {@code visitor_queued} allows {@code visitor}; {@code
 *     ticket_created} allows {@code ticket}; {@code canned_response_changed} allows {@code canned_response}
 * @param url the address of deliveries: {@code https://}, or {@code http://} for this machine only. It may contain a
 *     user and a password, which each delivery sends back; the address is then a secret
 */
public record WebhookSubscription(WebhookEventType eventType, Set<WebhookDataType> dataTypes, URI url) {

    /**
     * Creates a subscription.
     *
     * @param eventType the type of the events
     * @param dataTypes the data of the deliveries
     * @param url the address of deliveries
     * @throws IllegalArgumentException if the type of event is unknown, the data types are empty or not allowed for it,
     *     or the address is not allowed
     */
    public WebhookSubscription {
        Objects.requireNonNull(url, "url");
        List<WebhookDataType> allowed = EventRules.allowedFor(Objects.requireNonNull(eventType, "eventType"));
        if (allowed.isEmpty()) {
            throw new IllegalArgumentException(
                    "eventType must be one of " + WebhookEventType.known() + ", was \"" + eventType + "\"");
        }
        if (dataTypes.isEmpty() || !allowed.containsAll(dataTypes)) {
            throw new IllegalArgumentException(
                    "dataTypes of " + eventType + " must be one or more of " + allowed + ", was " + dataTypes);
        }
        // in a fixed order, independent of the caller's set, so that equal subscriptions are sent and shown in the same
        // way
        Set<WebhookDataType> ordered = new LinkedHashSet<>(allowed);
        ordered.retainAll(dataTypes);
        dataTypes = Collections.unmodifiableSet(ordered);
        checkUrl(url);
    }

    /**
     * Creates a subscription with all data types of its events.
     *
     * @param eventType the type of the events, which must be a known one
     * @param url the address of deliveries
     * @return the subscription
     * @throws IllegalArgumentException if the type of event is unknown or the address is not allowed
     */
    public static WebhookSubscription of(WebhookEventType eventType, URI url) {
        return new WebhookSubscription(eventType, allowedDataTypes(eventType), url);
    }

    /**
     * Returns the data types that deliveries of a type of event can have.
     *
     * @param eventType the type of event
     * @return the data types; empty for an unknown type
     */
    public static Set<WebhookDataType> allowedDataTypes(WebhookEventType eventType) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(EventRules.allowedFor(eventType)));
    }

    private static void checkUrl(URI url) {
        WebhookAddress address = WebhookAddress.of(url)
                .orElseThrow(() -> new IllegalArgumentException(
                        "url must begin with https:// and a host, and began with \"" + url.getScheme() + ":\""));
        if (!address.isSafe()) {
            throw new IllegalArgumentException(
                    "url must begin with https:// unless it is one of this machine, was " + address);
        }
        if (url.getRawFragment() != null) {
            throw new IllegalArgumentException("url must have no fragment, was " + address + "#***");
        }
    }

    WebhookAddress address() {
        return WebhookAddress.of(url).orElseThrow();
    }

    /** Shows the address without user, password and query. */
    @Override
    public String toString() {
        return eventType + " " + dataTypes + " to " + address();
    }
}
