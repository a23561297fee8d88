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
 * Builds a {@link WebhookHandler}. At least one consumer is needed.
 *
 * <p>Not for use by several threads.
 */
public final class WebhookHandlerBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookHandler.class);

    final WebhookReceiver receiver;
    final List<WebhookHandler.Route<?>> routes = new ArrayList<>();

    @Nullable
    BasicCheck basic;

    @Nullable
    IdempotencyStore store;
    // anybody can post anything to a public address: not worth a warning
    Consumer<WebhookException> onRejected =
            rejection -> LOG.debug("Refused a delivery: {} ({})", rejection.getMessage(), rejection.reason());
    BiConsumer<WebhookEvent, Exception> onFailure =
            (event, failure) -> LOG.warn("Could not act on {}", VisibleText.of(event.idempotencyKey()), failure);

    WebhookHandlerBuilder(WebhookReceiver receiver) {
        this.receiver = Objects.requireNonNull(receiver, "receiver");
    }

    /**
     * Adds a consumer. If several are for an event, they are called in the order in which they were added; when one fails, those
     * after it are not called, and all are called again when the event comes again.
     *
     * @param type the events it is for, such as {@link ChatStarted} or {@link ChatEvent}
     * @param consumer what is done about them; called by many threads
     * @param <E> that type
     * @return this builder
     */
    public <E extends WebhookEvent> WebhookHandlerBuilder on(Class<E> type, WebhookConsumer<? super E> consumer) {
        routes.add(new WebhookHandler.Route<>(
                Objects.requireNonNull(type, "type"), Objects.requireNonNull(consumer, "consumer")));
        return this;
    }

    /**
     * Adds a consumer for all events, also for those of types that are not known today.
     *
     * @param consumer what is done about them; called by many threads
     * @return this builder
     */
    public WebhookHandlerBuilder onAny(WebhookConsumer<? super WebhookEvent> consumer) {
        return on(WebhookEvent.class, consumer);
    }

    /**
     * Asks for the user and password that stand in the registered address, {@code https://user:password@host/path}, besides the
     * token.
     *
     * @param user the user, as it is when it is not percent-encoded
     * @param password the password, likewise
     * @return this builder
     * @throws IllegalArgumentException if one of them is blank, or the user has a colon
     */
    public WebhookHandlerBuilder basicCredentials(String user, String password) {
        basic = new BasicCheck(user, password);
        return this;
    }

    /**
     * Acts on each event once, as far as the store can tell. Otherwise consumers are called as often as an event is delivered.
     *
     * @param newStore remembers what was acted on
     * @return this builder
     */
    public WebhookHandlerBuilder idempotency(IdempotencyStore newStore) {
        store = Objects.requireNonNull(newStore, "store");
        return this;
    }

    /**
     * Tells of deliveries that are refused. Otherwise they are logged as debug messages.
     *
     * @param listener told of each, on the thread of the request; what it throws is logged, at {@code
     *     WARN}, and the answer stays the same
     * @return this builder
     */
    public WebhookHandlerBuilder onRejected(Consumer<? super WebhookException> listener) {
        onRejected = Objects.requireNonNull(listener, "listener")::accept;
        return this;
    }

    /**
     * Tells of events that could not be acted on, since a consumer or the store failed. Otherwise they are logged as warnings, by
     * their key.
     *
     * @param listener told of each event and failure, on the thread of the request; what it throws is logged, at {@code
     *     WARN}, and the answer stays the same
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
     * @throws IllegalStateException if it has no consumer: it would take all events and do nothing about them
     */
    public WebhookHandler build() {
        if (routes.isEmpty()) {
            throw new IllegalStateException("a handler needs a consumer: call on or onAny");
        }
        return new WebhookHandler(this);
    }
}
