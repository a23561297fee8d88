package io.github.livechat4j.webhooks;

import io.github.livechat4j.auth.internal.Secrets;
import io.github.livechat4j.model.Webhook;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decodes the deliveries of a webhook and rejects those that are not from the service.
 *
 * <p>Deliveries have no signature. A delivery is genuine if it has the token of a webhook of the account and the number
 * of the account. Each webhook has its own token, so a receiver accepts several tokens, during a rotation both the old
 * and the new ones.
 *
 * <p>The receiver checks that the whole body is JSON, then compares the token in constant time, then the licence, and
 * then decodes the rest. A sender without the token therefore learns nothing about any other field. Decoding is as
 * lenient as for answers of the service; a value that is required but cannot be decoded rejects the whole delivery.
 *
 * <p>A receiver is immutable and can be shared by threads.
 */
public final class WebhookReceiver {

    /** The default maximum length of a body: 4 MiB, enough for a chat of about ten thousand messages. */
    public static final int DEFAULT_MAX_BODY_SIZE = 4 * 1024 * 1024;

    private static final int LARGEST_MAX_BODY_SIZE = 256 * 1024 * 1024;

    private final long licence;
    private final KnownSecrets tokens;
    private final int maxBodySize;
    private final DeliveryReader reader;

    WebhookReceiver(long licence, KnownSecrets tokens, int maxBodySize, DeliveryReader reader) {
        this.licence = licence;
        this.tokens = tokens;
        this.maxBodySize = maxBodySize;
        this.reader = reader;
    }

    /**
     * Creates a receiver for one webhook.
     *
     * @param licence the number of the account
     * @param token the token of the webhook, from its registration
     * @return the receiver
     * @throws IllegalArgumentException if the licence is not positive, or the token is blank, is longer than 8192
     *     characters or has a control character
     */
    public static WebhookReceiver of(long licence, String token) {
        return of(licence, List.of(token));
    }

    /**
     * Creates a receiver for several webhooks.
     *
     * @param licence the number of the account
     * @param tokens the tokens of the webhooks, at least one
     * @return the receiver
     * @throws IllegalArgumentException if the licence is not positive, there is no token, or a token is blank, is
     *     longer than 8192 characters or has a control character
     */
    public static WebhookReceiver of(long licence, Collection<String> tokens) {
        if (licence < 1) {
            throw new IllegalArgumentException("licence must be at least 1, was " + licence);
        }
        Set<String> distinct = Set.copyOf(tokens);
        if (distinct.isEmpty()) {
            throw new IllegalArgumentException("tokens must have at least one token, had none");
        }
        distinct.forEach(token -> Secrets.checked("each of tokens", token));
        return new WebhookReceiver(licence, KnownSecrets.of(distinct), DEFAULT_MAX_BODY_SIZE, new DeliveryReader());
    }

    /**
     * Creates a receiver for webhooks from {@code GET /webhooks} or {@link SubscriptionOutcome#webhooks()}.
     *
     * @param webhooks the webhooks, at least one, all of one account
     * @return the receiver
     * @throws IllegalArgumentException if there is no webhook, one has no token or no licence, or they belong to
     *     several accounts
     */
    public static WebhookReceiver of(Collection<Webhook> webhooks) {
        for (Webhook webhook : webhooks) {
            if (webhook.token() == null || webhook.licence() == null) {
                throw new IllegalArgumentException(
                        "webhooks must each have a token and a licence, webhook " + webhook.id() + " has not");
            }
        }
        Set<Integer> licences = webhooks.stream()
                .map(webhook -> Objects.requireNonNull(webhook.licence()))
                .collect(Collectors.toSet());
        if (licences.size() != 1) {
            throw new IllegalArgumentException("webhooks must be of one account, were of " + licences.size());
        }
        return of(
                licences.iterator().next(),
                webhooks.stream()
                        .map(webhook -> Objects.requireNonNull(webhook.token()))
                        .toList());
    }

    /**
     * Sets the maximum length of a body.
     *
     * @param bytes the maximum length in bytes, from 1 byte to 256 MiB
     * @return a receiver for the same webhooks
     * @throws IllegalArgumentException if the length is out of range
     */
    public WebhookReceiver withMaxBodySize(int bytes) {
        if (bytes < 1 || bytes > LARGEST_MAX_BODY_SIZE) {
            throw new IllegalArgumentException("bytes must be from 1 to " + LARGEST_MAX_BODY_SIZE + ", was " + bytes);
        }
        return new WebhookReceiver(licence, tokens, bytes, reader);
    }

    /**
     * Returns the maximum length of a body.
     *
     * @return the maximum length in bytes
     */
    public int maxBodySize() {
        return maxBodySize;
    }

    /**
     * Checks and decodes a delivery.
     *
     * @param body the whole body of the request, unchanged
     * @return the event
     * @throws WebhookException if the delivery is rejected, see {@link WebhookException.Reason}
     */
    public WebhookEvent parse(byte[] body) {
        String text = DeliveryText.of(body, maxBodySize);
        DeliveryEnvelope envelope = DeliveryScan.of(text);
        Trust.check(envelope, tokens, licence);
        return reader.read(text, envelope);
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "WebhookReceiver[licence=" + licence + ", tokens=***, maxBodySize=" + maxBodySize + "]";
    }
}
