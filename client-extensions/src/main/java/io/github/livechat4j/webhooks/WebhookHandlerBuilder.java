package io.github.livechat4j.webhooks;

import io.github.livechat4j.text.internal.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a {@link WebhookHandler}. At least one consumer is required.
 *
 * <p>Not safe for concurrent use.
 */
public final class WebhookHandlerBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookHandler.class);

    final WebhookReceiver receiver;
    final List<WebhookHandler.Route<?>> routes = new ArrayList<>();

    @Nullable
    BasicCheck basic;

    @Nullable
    IdempotencyStore store;
    // debug level, since anybody can post anything to a public address
    Consumer<WebhookException> onRejected =
            rejection -> LOG.debug("Refused a delivery: {} ({})", rejection.getMessage(), rejection.reason());
    BiConsumer<WebhookEvent, Exception> onFailure =
            (event, failure) -> LOG.warn("Could not act on {}", VisibleText.of(event.idempotencyKey()), failure);

    WebhookHandlerBuilder(WebhookReceiver receiver) {
        this.receiver = Objects.requireNonNull(receiver, "receiver");
    }

    /**
     * Adds a consumer. Several consumers of an event are called in the order in which they were added. If one fails,
     * later ones are not called, and all are called again when the event is delivered again.
     *
     * @param type the type of the events, such as {@link ChatStarted} or {@link ChatEvent}
     * @param consumer handles the events; must be safe for many threads
     * @param <E> that type
     * @return this builder
     */
    public <E extends WebhookEvent> WebhookHandlerBuilder on(Class<E> type, WebhookConsumer<? super E> consumer) {
        routes.add(new WebhookHandler.Route<>(
                Objects.requireNonNull(type, "type"), Objects.requireNonNull(consumer, "consumer")));
        return this;
    }

    /**
     * Adds a consumer for all events, including those of unknown types.
     *
     * @param consumer handles the events; must be safe for many threads
     * @return this builder
     */
    public WebhookHandlerBuilder onAny(WebhookConsumer<? super WebhookEvent> consumer) {
        return on(WebhookEvent.class, consumer);
    }

    /**
     * Requires the user and password of the registered address, {@code https://user:password@host/path}, in addition to
     * the token.
     *
     * @param user the user, not percent-encoded
     * @param password the password, not percent-encoded
     * @return this builder
     * @throws IllegalArgumentException if the user or the password is blank, or the user has a colon
     */
    public WebhookHandlerBuilder basicCredentials(String user, String password) {
        basic = new BasicCheck(user, password);
        return this;
    }

    /**
     * Sets a store by which each event is handled once. Without a store, consumers are called for each delivery of an
     * event.
     *
     * @param newStore the store of handled events
     * @return this builder
     */
    public WebhookHandlerBuilder idempotency(IdempotencyStore newStore) {
        store = Objects.requireNonNull(newStore, "store");
        return this;
    }

    /**
     * Sets a listener for rejected deliveries. By default they are logged at {@code DEBUG}.
     *
     * @param listener called on the thread of the request; its exceptions are logged at {@code WARN} and do not change
     *     the answer
     * @return this builder
     */
    public WebhookHandlerBuilder onRejected(Consumer<? super WebhookException> listener) {
        onRejected = Objects.requireNonNull(listener, "listener")::accept;
        return this;
    }

    /**
     * Sets a listener for events that failed in a consumer or in the store. By default they are logged at {@code WARN}
     * with their key.
     *
     * @param listener called on the thread of the request; its exceptions are logged at {@code WARN} and do not change
     *     the answer
     * @return this builder
     */
    public WebhookHandlerBuilder onFailure(BiConsumer<? super WebhookEvent, ? super Exception> listener) {
        onFailure = Objects.requireNonNull(listener, "listener")::accept;
        return this;
    }

    /**
     * Builds the handler.
     *
     * @return the handler
     * @throws IllegalStateException if there is no consumer, since all events would be acknowledged without being
     *     handled
     */
    public WebhookHandler build() {
        if (routes.isEmpty()) {
            throw new IllegalStateException("a handler needs a consumer: call on(...) or onAny(...)");
        }
        return new WebhookHandler(this);
    }
}
