package io.github.livechat4j.spring.boot;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.LiveChatBuilder;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.RateLimit;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.spring.boot.LiveChatProperties.Connections;
import io.github.livechat4j.spring.boot.LiveChatProperties.Limit;
import io.github.livechat4j.spring.boot.LiveChatProperties.ProxyServer;
import io.github.livechat4j.spring.boot.LiveChatProperties.Retry;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Makes a builder of clients from the properties. Each is validated on its own, so that an exception can name the
 * property.
 */
final class ConfiguredClient {

    private static final int LARGEST_PORT = 65_535;

    private ConfiguredClient() {}

    /**
     * Makes a builder.
     *
     * @param properties the properties {@code livechat.*}
     * @param credentials the credentials of all calls
     * @param pacer the pacer of the application; null for the pacer of the properties
     */
    static LiveChatBuilder builder(LiveChatProperties properties, Credentials credentials, @Nullable Pacer pacer) {
        LiveChatBuilder builder = LiveChat.builder().credentials(credentials);
        String baseUrl = properties.baseUrl().strip();
        boolean insecure = properties.allowInsecureBaseUrl();
        set(builder, "livechat.base-url", ShownValue.ofAddress(baseUrl), each -> {
            each.baseUrl(baseUrl);
            if (insecure) {
                each.allowInsecureBaseUrl();
            }
        });
        String region = ConfiguredCredentials.blankToNull(properties.region());
        if (region != null) {
            set(builder, "livechat.region", region, each -> each.region(region));
        }
        String userAgent = ConfiguredCredentials.blankToNull(properties.userAgent());
        if (userAgent != null) {
            set(builder, "livechat.user-agent", userAgent, each -> each.userAgent(userAgent));
        }
        set(builder, "livechat.deadline", properties.deadline(), each -> each.deadline(properties.deadline()));
        set(
                builder,
                "livechat.max-answer-size",
                properties.maxAnswerSize(),
                each -> each.maxAnswerBytes(properties.maxAnswerSize().toBytes()));
        builder.retryPolicy(retryPolicy(properties.retry())).transport(transport(properties));
        Pacer chosen = pacer == null ? pacer(properties.rateLimit()) : pacer;
        if (chosen != null) {
            builder.pacer(chosen);
        }
        return builder;
    }

    /** Sets a property, after trying it on a separate client: some values are rejected only when a client is built. */
    private static void set(LiveChatBuilder builder, String name, Object shown, Consumer<LiveChatBuilder> setting) {
        CheckedProperty.read(name, shown, () -> {
            LiveChatBuilder trial = LiveChat.builder()
                    .credentials(Credentials.bearer("none"))
                    .transport((request, options) -> {
                        throw new IllegalStateException("nothing is called on trial");
                    });
            setting.accept(trial);
            trial.build().close();
            return name;
        });
        setting.accept(builder);
    }

    private static RetryPolicy retryPolicy(Retry retry) {
        RetryPolicy none = RetryPolicy.NONE;
        String prefix = "livechat.retry.";
        CheckedProperty.read(
                prefix + "max-attempts", retry.maxAttempts(), () -> none.withMaxAttempts(retry.maxAttempts()));
        notNegative(prefix + "base-delay", retry.baseDelay());
        notNegative(prefix + "max-delay", retry.maxDelay());
        notNegative(prefix + "max-retry-after", retry.maxRetryAfter());
        return new RetryPolicy(
                retry.maxAttempts(), retry.baseDelay(), retry.maxDelay(), retry.maxRetryAfter(), none.posts());
    }

    private static void notNegative(String name, Duration time) {
        CheckedProperty.read(name, time, () -> {
            if (time.isNegative()) {
                throw new IllegalArgumentException("it must not be negative.");
            }
            return time;
        });
    }

    private static TransportOptions transport(LiveChatProperties properties) {
        Connections given = properties.connection();
        String prefix = "livechat.connection.";
        TransportOptions options = CheckedProperty.read(
                prefix + "max-connections",
                given.maxConnections(),
                () -> TransportOptions.DEFAULT.withMaxConnections(given.maxConnections()));
        TransportOptions connecting = CheckedProperty.read(
                prefix + "connect-timeout",
                given.connectTimeout(),
                () -> options.withConnectTimeout(given.connectTimeout()));
        TransportOptions reading = CheckedProperty.read(
                prefix + "read-timeout", given.readTimeout(), () -> connecting.withReadTimeout(given.readTimeout()));
        TransportOptions idling = CheckedProperty.read(
                prefix + "idle-time", given.idleTime(), () -> reading.withIdleTime(given.idleTime()));
        ProxyServer proxy = properties.proxy();
        return proxy == null ? idling : withProxy(idling, proxy);
    }

    private static TransportOptions withProxy(TransportOptions options, ProxyServer proxy) {
        String host = ConfiguredCredentials.blankToNull(proxy.host());
        String login = ConfiguredCredentials.blankToNull(proxy.login());
        String password = ConfiguredCredentials.blankToNull(proxy.password());
        if (host == null) {
            if (login != null || password != null) {
                throw LiveChatConfigurationException.missing(
                        "livechat.proxy.host", "the proxy has a login or a password.", "Set livechat.proxy.host.");
            }
            return options;
        }
        int port = CheckedProperty.read("livechat.proxy.port", proxy.port(), () -> {
            if (proxy.port() < 1 || proxy.port() > LARGEST_PORT) {
                throw new IllegalArgumentException("it must be from 1 to " + LARGEST_PORT + ".");
            }
            return proxy.port();
        });
        TransportOptions proxied = options.withProxy(InetSocketAddress.createUnresolved(host, port));
        if (login == null && password == null) {
            return proxied;
        }
        if (login == null || password == null) {
            String missing = login == null ? "login" : "password";
            throw LiveChatConfigurationException.missing(
                    "livechat.proxy." + missing,
                    "livechat.proxy.login and livechat.proxy.password go together.",
                    "Set livechat.proxy." + missing + ", or remove the other one.");
        }
        return proxied.withProxyLogin(new PasswordAuthentication(login, password.toCharArray()));
    }

    private static @Nullable Pacer pacer(@Nullable Limit limit) {
        if (limit == null) {
            return null;
        }
        Long requests = limit.requests();
        if (requests == null) {
            throw LiveChatConfigurationException.missing(
                    "livechat.rate-limit.requests",
                    "the period of the limit is set, but not the number of requests.",
                    "Set livechat.rate-limit.requests.");
        }
        CheckedProperty.read(
                "livechat.rate-limit.requests",
                requests,
                () -> new RateLimit(requests, Duration.ofNanos(Math.max(1, requests)), 1));
        RateLimit rate =
                CheckedProperty.read("livechat.rate-limit.per", limit.per(), () -> RateLimit.of(requests, limit.per()));
        Long burst = limit.burst();
        RateLimit withBurst = burst == null
                ? rate
                : CheckedProperty.read("livechat.rate-limit.burst", burst, () -> rate.withBurst(burst));
        if (!ClassUtils.isPresent("io.github.bucket4j.Bucket", null)) {
            throw new LiveChatConfigurationException(
                    "livechat.rate-limit.requests",
                    "livechat.rate-limit.requests is \"" + requests
                            + "\", but com.bucket4j:bucket4j_jdk17-core, which limits the rate, is not on the class path.",
                    "Add the dependency com.bucket4j:bucket4j_jdk17-core, define a Pacer bean, or remove livechat.rate-limit.",
                    null);
        }
        return Pacer.local(withBurst);
    }
}
