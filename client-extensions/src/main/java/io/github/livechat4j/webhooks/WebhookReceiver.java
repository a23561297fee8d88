package io.github.livechat4j.webhooks;

import io.github.livechat4j.auth.internal.Secrets;
import io.github.livechat4j.model.Webhook;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what the service posts to a webhook, and refuses what is not from it.
 *
 * <p>Deliveries have no signature. One is genuine if it has the token of a webhook of the account, and the number of the
 * account. Each webhook has a token of its own, so a receiver takes several; during a change the old and the new ones.
 *
 * <p>The whole body is seen to be JSON, then the token is compared, in a time that does not depend on how much of it is
 * right, and the licence; then the rest is read. So a sender without the token learns nothing about any other field. What is read
 * is read as leniently as any answer of the service; what cannot be read, refuses the delivery as a whole.
 *
 * <p>A receiver is immutable and can be shared by threads.
 */
public final class WebhookReceiver {

    /** The longest body that is taken unless something else is said: 4 MiB, a chat of some ten thousand messages. */
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
     * Makes a receiver for one webhook.
     *
     * @param licence the number of the account
     * @param token the token of the webhook, as given at its registration
     * @return the receiver
     * @throws IllegalArgumentException if the licence is not positive, or the token is blank, longer than 8192 characters or has a control
     *     character
     */
    public static WebhookReceiver of(long licence, String token) {
        return of(licence, List.of(token));
    }

    /**
     * Makes a receiver for several webhooks.
     *
     * @param licence the number of the account
     * @param tokens the tokens of the webhooks, at least one
     * @return the receiver
     * @throws IllegalArgumentException if the licence is not positive, there is no token, or one is blank, longer than 8192 characters or has
     *     a control character
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
     * Makes a receiver for webhooks as {@code GET /webhooks} or {@link SubscriptionOutcome#webhooks()} has them.
     *
     * @param webhooks the webhooks, at least one, all of one account
     * @return the receiver
     * @throws IllegalArgumentException if there is none, one has no token or no licence, or they are of several accounts
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
     * Takes bodies of another length.
     *
     * @param bytes how long a body may be, from 1 byte to 256 MiB
     * @return a receiver for the same webhooks
     * @throws IllegalArgumentException if that is out of range
     */
    public WebhookReceiver withMaxBodySize(int bytes) {
        if (bytes < 1 || bytes > LARGEST_MAX_BODY_SIZE) {
            throw new IllegalArgumentException("bytes must be from 1 to " + LARGEST_MAX_BODY_SIZE + ", was " + bytes);
        }
        return new WebhookReceiver(licence, tokens, bytes, reader);
    }

    /**
     * Says how long a body may be.
     *
     * @return the most bytes that are taken
     */
    public int maxBodySize() {
        return maxBodySize;
    }

    /**
     * Reads a delivery.
     *
     * @param body the bytes of the request, all of them and as they came
     * @return the event
     * @throws WebhookException if anything about it is wrong, see {@link WebhookException.Reason}
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
