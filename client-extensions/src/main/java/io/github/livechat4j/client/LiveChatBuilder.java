package io.github.livechat4j.client;

import feign.Capability;
import feign.Client;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.http.AttemptListener;
import io.github.livechat4j.http.DeprecationListener;
import io.github.livechat4j.http.Environment;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.http.internal.CallSettings;
import io.github.livechat4j.http.internal.RequestHeaders;
import io.github.livechat4j.wire.UnreadableValueListener;
import io.github.livechat4j.wire.WireCapability;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link LiveChat}. Only {@link #credentials} are required.
 *
 * <p>Not safe for concurrent use.
 */
public final class LiveChatBuilder {

    private static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(2);

    private final ConnectionBuilder connection = new ConnectionBuilder();
    private @Nullable Credentials credentials;
    private boolean insecureAllowed;
    private Optional<String> region = Optional.empty();
    private String userAgent = "livechat4j";
    private RetryPolicy retryPolicy = RetryPolicy.DEFAULT;
    private Duration deadline = DEFAULT_DEADLINE;
    private AttemptListener listener = AttemptListener.NONE;

    LiveChatBuilder() {}

    /**
     * Sets the credentials.
     *
     * @param newCredentials login and token, or a bearer token
     * @return this builder
     */
    public LiveChatBuilder credentials(Credentials newCredentials) {
        credentials = Objects.requireNonNull(newCredentials, "credentials");
        return this;
    }

    /**
     * Sets the base URL of the service. The default is {@code https://api.livechatinc.com}.
     *
     * @param url an {@code https://} URL, or an {@code http://} URL of this machine
     * @return this builder
     * @throws IllegalArgumentException if the text is not an HTTP URL, or has a user, a query or a fragment
     */
    public LiveChatBuilder baseUrl(String url) {
        connection.baseUrl = BaseUrl.of(url);
        return this;
    }

    /**
     * Allows an {@code http://} URL of another machine. Credentials are then sent unencrypted, and anyone on the
     * network path can read them.
     *
     * @return this builder
     */
    public LiveChatBuilder allowInsecureBaseUrl() {
        insecureAllowed = true;
        return this;
    }

    /**
     * Sets the data center. By default it is derived from the token.
     *
     * @param name the name of the data center, {@code fra} or {@code dal}
     * @return this builder
     */
    public LiveChatBuilder region(String name) {
        region = Optional.of(name);
        return this;
    }

    /**
     * Sets the {@code User-Agent} that the service sees.
     *
     * @param name a name and a version, {@code chat-export/1.4}
     * @return this builder
     * @throws IllegalArgumentException if the name is blank
     */
    public LiveChatBuilder userAgent(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("userAgent must not be blank");
        }
        userAgent = name + " livechat4j";
        return this;
    }

    /**
     * Sets when a call is retried. The default is {@link RetryPolicy#DEFAULT}.
     *
     * @param policy when a call is retried
     * @return this builder
     */
    public LiveChatBuilder retryPolicy(RetryPolicy policy) {
        retryPolicy = Objects.requireNonNull(policy, "retryPolicy");
        return this;
    }

    /**
     * Sets the deadline of a call: it covers all attempts, the waits between them, and the reading of the answer. The
     * default is two minutes.
     *
     * @param total the time limit of a call, positive
     * @return this builder
     * @throws IllegalArgumentException if the deadline is not positive
     */
    public LiveChatBuilder deadline(Duration total) {
        deadline = CallOptions.positive("deadline", total);
        return this;
    }

    /**
     * Limits the size of an answer. The default is 64 MiB. A call whose answer is longer, or announces a longer body,
     * fails with an {@link io.github.livechat4j.error.AnswerTooLargeException} and is not retried. Answers with an
     * error status are read up to 64 KiB in any case.
     *
     * <p>One eighth of the maximum heap ({@code -Xmx}) is the upper limit, even if a larger value is set here.
     *
     * @param bytes the maximum number of bytes after decompression, 1 or more
     * @return this builder
     * @throws IllegalArgumentException if the number is less than 1
     */
    public LiveChatBuilder maxAnswerBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("maxAnswerBytes must be at least 1, was " + bytes);
        }
        connection.maxAnswerBytes = bytes;
        return this;
    }

    /**
     * Sets a pacer that delays calls. By default calls are not delayed.
     *
     * @param newPacer the pacer
     * @return this builder
     */
    public LiveChatBuilder pacer(Pacer newPacer) {
        connection.pacer = Objects.requireNonNull(newPacer, "pacer");
        return this;
    }

    /**
     * Sets the listener for attempts and calls, such as a {@link
     * io.github.livechat4j.metrics.MicrometerAttemptListener}. It replaces the previous listener; {@link
     * AttemptListener#andThen} combines several.
     *
     * @param newListener the listener
     * @return this builder
     */
    public LiveChatBuilder attemptListener(AttemptListener newListener) {
        listener = Objects.requireNonNull(newListener, "attemptListener");
        return this;
    }

    /**
     * Sets the listener for announcements that an operation will be retired. They are also logged at {@code WARN}.
     *
     * @param newListener the listener
     * @return this builder
     */
    public LiveChatBuilder deprecationListener(DeprecationListener newListener) {
        connection.deprecations = Objects.requireNonNull(newListener, "deprecationListener");
        return this;
    }

    /**
     * Sets the listener for values in answers that could not be decoded and were skipped: optional fields, and records
     * of lists. They are also logged at {@code WARN}, once per operation and path without indexes.
     *
     * @param newListener the listener
     * @return this builder
     */
    public LiveChatBuilder unreadableValueListener(UnreadableValueListener newListener) {
        connection.unreadableValues = Objects.requireNonNull(newListener, "unreadableValueListener");
        return this;
    }

    /**
     * Makes a call fail with a {@link io.github.livechat4j.error.DecodingException} if a record in its answer cannot be
     * decoded. By default the record is skipped and reported to the {@link #unreadableValueListener}.
     *
     * @return this builder
     */
    public LiveChatBuilder failOnUnreadableRecords() {
        connection.unreadableRecordsAreFatal = true;
        return this;
    }

    /**
     * Sets the format of request bodies. The default is forms.
     *
     * @param newWire forms or JSON
     * @return this builder
     */
    public LiveChatBuilder wire(WireCapability newWire) {
        connection.wire = Objects.requireNonNull(newWire, "wire");
        return this;
    }

    /**
     * Sets the options of the transport: connections, timeouts, proxy, TLS.
     *
     * @param options the options
     * @return this builder
     */
    public LiveChatBuilder transport(TransportOptions options) {
        connection.transportOptions = Objects.requireNonNull(options, "transport");
        return this;
    }

    /**
     * Sets a transport of the caller, who also closes it. It must not follow redirects, since that would send the
     * credentials to another host.
     *
     * @param client the transport
     * @return this builder
     */
    public LiveChatBuilder transport(Client client) {
        connection.transport = Objects.requireNonNull(client, "transport");
        return this;
    }

    /**
     * Adds a capability of Feign.
     *
     * @param capability the capability
     * @return this builder
     */
    public LiveChatBuilder capability(Capability capability) {
        connection.capabilities.add(Objects.requireNonNull(capability, "capability"));
        return this;
    }

    /**
     * Replaces clock, sleep and randomness, for tests.
     *
     * @param newEnvironment the environment
     * @return this builder
     */
    public LiveChatBuilder environment(Environment newEnvironment) {
        connection.environment = Objects.requireNonNull(newEnvironment, "environment");
        return this;
    }

    /**
     * Builds the client.
     *
     * @return a client, which must be closed after use
     * @throws IllegalStateException if there are no credentials
     * @throws IllegalArgumentException if the base URL is not safe for credentials, or the region or the user agent
     *     cannot be sent
     */
    public LiveChat build() {
        if (credentials == null) {
            throw new IllegalStateException("credentials are required");
        }
        if (!connection.baseUrl.isSafe() && !insecureAllowed) {
            throw new IllegalArgumentException(
                    "baseUrl must begin with https://, or anybody on the way can read the credentials; http:// is for"
                            + " addresses of this machine, unless an insecure base URL is allowed");
        }
        CallSettings settings = new CallSettings(
                credentials,
                new RequestHeaders(userAgent, region, Map.of()),
                retryPolicy,
                deadline,
                listener,
                answer -> {});
        return LiveChat.of(connection.build(), settings);
    }
}
