package io.github.livechat4j.spring.boot;

import io.github.livechat4j.api.Resources;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties {@code livechat.*} of the client.
 *
 * <p>{@code toString} masks secrets.
 *
 * @param enabled Whether to make a client. If false, neither login nor token is needed.
 * @param login E-mail address, or the account id for a personal access token. Without it the token is sent as a bearer
 *     token of OAuth.
 * @param token API key or personal access token of the login, or a bearer token. Excludes token-file.
 * @param tokenFile File that holds the token. It is read for each attempt, so a replaced token is used at once.
 *     Excludes token.
 * @param baseUrl Base URL of the service: https://, or http:// with a loopback address.
 * @param allowInsecureBaseUrl Whether the base URL may be http:// with another machine. Anybody on the network path can
 *     then read the token.
 * @param region Data center of the account, such as fra or dal; derived from the token by default.
 * @param userAgent Name and version of the application, sent in the User-Agent header.
 * @param deadline Time limit of a call: all attempts, the waits between them and the reading of the answer.
 * @param maxAnswerSize Greatest size of an answer after decompression; a longer answer fails the call. An eighth of the
 *     heap is the limit in any case.
 * @param retry Retries of failed calls.
 * @param rateLimit Limit of the rate of requests.
 * @param proxy HTTP proxy of all calls. Overrides the proxy of the JVM.
 * @param connection Connections to the service.
 * @param health Rules of the health indicator.
 */
@ConfigurationProperties("livechat")
public record LiveChatProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String login,
        @Nullable String token,
        @Nullable String tokenFile,
        @DefaultValue(Resources.SERVICE_URL) String baseUrl,
        @DefaultValue("false") boolean allowInsecureBaseUrl,
        @Nullable String region,
        @Nullable String userAgent,
        @DefaultValue("2m") Duration deadline,
        @DefaultValue("64MB") DataSize maxAnswerSize,
        @DefaultValue Retry retry,
        @Nullable Limit rateLimit,
        @Nullable ProxyServer proxy,
        @DefaultValue Connections connection,
        @DefaultValue HealthRules health) {

    /** Masks the token and the password of the proxy. */
    @Override
    public String toString() {
        return "LiveChatProperties[enabled=" + enabled + ", login=" + login + ", token=" + shown(token) + ", tokenFile="
                + tokenFile + ", baseUrl=" + ShownValue.ofAddress(baseUrl) + ", allowInsecureBaseUrl="
                + allowInsecureBaseUrl + ", region=" + region + ", userAgent=" + userAgent + ", deadline=" + deadline
                + ", maxAnswerSize=" + maxAnswerSize + ", retry=" + retry + ", rateLimit=" + rateLimit + ", proxy="
                + proxy + ", connection=" + connection
                + ", health=" + health + "]";
    }

    private static String shown(@Nullable String secret) {
        return secret == null ? "null" : "***";
    }

    /**
     * The properties {@code livechat.retry.*}.
     *
     * @param maxAttempts Greatest number of attempts of a call, at least 1.
     * @param baseDelay Upper limit of the wait before the second attempt; it doubles with each further attempt.
     * @param maxDelay Upper limit of all waits, except those that the service asks for.
     * @param maxRetryAfter Longest wait that is accepted from a Retry-After header. A call that must wait longer fails
     *     at once.
     */
    public record Retry(
            @DefaultValue("6") int maxAttempts,
            @DefaultValue("250ms") Duration baseDelay,
            @DefaultValue("8s") Duration maxDelay,
            @DefaultValue("1m") Duration maxRetryAfter) {}

    /**
     * The properties {@code livechat.rate-limit.*}. They need {@code com.bucket4j:bucket4j_jdk17-core} on the class
     * path.
     *
     * @param requests Number of requests per period, at least 1. Further requests wait.
     * @param per Length of the period.
     * @param burst Number of requests that may be sent at once after a pause; a tenth of requests by default.
     */
    public record Limit(
            @Nullable Long requests,
            @DefaultValue("1m") Duration per,
            @Nullable Long burst) {}

    /**
     * The properties {@code livechat.proxy.*}.
     *
     * @param host Host of the proxy.
     * @param port Port of the proxy.
     * @param login User name for the proxy. Needs the password.
     * @param password Password for the proxy. Needs the login.
     */
    public record ProxyServer(
            @Nullable String host,
            @DefaultValue("3128") int port,
            @Nullable String login,
            @Nullable String password) {

        /** Masks the password. */
        @Override
        public String toString() {
            return "ProxyServer[host=" + host + ", port=" + port + ", login=" + login + ", password=" + shown(password)
                    + "]";
        }
    }

    /**
     * The properties {@code livechat.connection.*}.
     *
     * @param maxConnections Greatest number of connections.
     * @param connectTimeout Time limit for getting a connection: waiting for a free one, or opening one.
     * @param readTimeout Time limit without data from the service, before and within an answer.
     * @param idleTime Time after which an unused connection is closed.
     */
    public record Connections(
            @DefaultValue("32") int maxConnections,
            @DefaultValue("10s") Duration connectTimeout,
            @DefaultValue("30s") Duration readTimeout,
            @DefaultValue("1m") Duration idleTime) {}

    /**
     * The properties {@code livechat.health.*}.
     *
     * @param failures Number of failed attempts in a row after which the service counts as down.
     * @param validFor Time for which the outcome of an attempt counts. After it the health is unknown; otherwise an
     *     application that gets no requests while it is down would stay down.
     */
    public record HealthRules(
            @DefaultValue("3") int failures,
            @DefaultValue("5m") Duration validFor) {}
}
