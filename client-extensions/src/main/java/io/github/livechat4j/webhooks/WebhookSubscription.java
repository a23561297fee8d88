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
 * A webhook that is wanted: which events to tell of, with which data, and where.
 *
 * <p>{@code toString} shows the address without user, password and query.
 *
 * @param eventType the events, of a type that is known
 * @param dataTypes what their deliveries hold, in the order of {@link #allowedDataTypes}; at least one. {@code chat_started} and
 *     {@code chat_ended} allow {@code chat}, {@code visitor} and {@code pre_chat_survey}; {@code chat_changed} allows {@code chat} and
 *     {@code visitor}; {@code visitor_queued} allows {@code visitor}; {@code ticket_created} allows {@code ticket}; {@code
 *     canned_response_changed} allows {@code canned_response}
 * @param url where to, {@code https://}; {@code http://} only to this machine. It may hold a user and a password, which come back
 *     with each delivery, and is then a secret
 */
public record WebhookSubscription(WebhookEventType eventType, Set<WebhookDataType> dataTypes, URI url) {

    /**
     * Describes a webhook.
     *
     * @param eventType the events
     * @param dataTypes what their deliveries hold
     * @param url where to
     * @throws IllegalArgumentException if the type of event is not known, the data types are none or not allowed for it, or the
     *     address is not one to send deliveries to
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
        // in an order that does not depend on the caller's set, so that equal ones are sent and shown alike
        Set<WebhookDataType> ordered = new LinkedHashSet<>(allowed);
        ordered.retainAll(dataTypes);
        dataTypes = Collections.unmodifiableSet(ordered);
        checkUrl(url);
    }

    /**
     * Describes a webhook with all data that its events can have.
     *
     * @param eventType the events, of a type that is known
     * @param url where to
     * @return the subscription
     * @throws IllegalArgumentException if the type of event is not known or the address is not one to send deliveries to
     */
    public static WebhookSubscription of(WebhookEventType eventType, URI url) {
        return new WebhookSubscription(eventType, allowedDataTypes(eventType), url);
    }

    /**
     * Says which data deliveries of a type of event can have.
     *
     * @param eventType the type of event
     * @return the data types; empty for a type that is not known
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

    /** Shows neither user nor password nor query of the address. */
    @Override
    public String toString() {
        return eventType + " " + dataTypes + " to " + address();
    }
}
