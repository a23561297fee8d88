package io.github.livechat4j.client;

import feign.Capability;
import feign.Client;
import io.github.livechat4j.client.internal.SharedContract;
import io.github.livechat4j.http.DeprecationListener;
import io.github.livechat4j.http.Environment;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.http.internal.ApacheTransport;
import io.github.livechat4j.wire.UnreadableValueListener;
import io.github.livechat4j.wire.WireCapability;
import io.github.livechat4j.wire.size.internal.BodyLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Builds the {@link Connection} of a client. {@link LiveChatBuilder} sets its fields, which start with the defaults.
 */
final class ConnectionBuilder {

    BaseUrl baseUrl = BaseUrl.SERVICE;
    long maxAnswerBytes = BodyLimit.DEFAULT_BYTES;
    Pacer pacer = Pacer.none();
    DeprecationListener deprecations = DeprecationListener.NONE;
    WireCapability wire = WireCapability.form();
    UnreadableValueListener unreadableValues = UnreadableValueListener.NONE;
    boolean unreadableRecordsAreFatal;
    TransportOptions transportOptions = TransportOptions.DEFAULT;

    /** The transport of the caller; null for the default transport. */
    @Nullable
    Client transport;

    Environment environment = Environment.SYSTEM;
    final List<Capability> capabilities = new ArrayList<>();

    Connection build() {
        if (transport != null) {
            return connection(transport, () -> {}, new Semaphore(Integer.MAX_VALUE));
        }
        ApacheTransport apache = new ApacheTransport(transportOptions);
        return connection(apache, apache::close, new Semaphore(transportOptions.maxConnections(), true));
    }

    private Connection connection(Client sender, Runnable closing, Semaphore permits) {
        WireCapability listening =
                wire.withUnreadableValueListener(unreadableValues).withMaxAnswerBytes(maxAnswerBytes);
        WireCapability configured = unreadableRecordsAreFatal ? listening.withFatalUnreadableRecords() : listening;
        List<Capability> all = new ArrayList<>();
        all.add(configured);
        all.add(new SharedContract());
        all.addAll(capabilities);
        return new Connection(
                baseUrl,
                sender,
                closing,
                transportOptions.requestOptions(),
                pacer,
                environment,
                List.copyOf(all),
                // capabilities and transports of the user may look at the templates of Feign
                transport == null && capabilities.isEmpty(),
                deprecations,
                configured.unreadableValueListener(),
                permits,
                BodyLimit.of(maxAnswerBytes));
    }
}
