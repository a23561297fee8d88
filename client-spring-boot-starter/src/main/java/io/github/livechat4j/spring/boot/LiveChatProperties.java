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
 * <p>{@code toString} shows no secret.
 *
 * @param enabled Whether there is a client at all. Without it neither login nor token is needed.
 * @param login E-mail address, or the account id for a personal access token. Without it the token is taken for a bearer token of OAuth.
 * @param token API key or personal access token of the login, or a bearer token. Excludes token-file.
 * @param tokenFile File that holds the token, and is read anew for each attempt, so that a token that is replaced there is used at
 *     once. Excludes token.
 * @param baseUrl Address of the service: https://, or http:// of this machine.
 * @param allowInsecureBaseUrl Whether the address may be http:// of another machine, so that anybody on the way can read the token.
 * @param region Data center of the account, which otherwise follows from the token.
 * @param userAgent Name and version of the application, as the service sees them.
 * @param deadline How long a call may take in all: its attempts, the waits between them and the reading of the answer.
 * @param maxAnswerSize How much of an answer is read, after decompression. A call whose answer is longer fails; no more is read than an eighth of the heap.
 * @param retry When a call is tried again.
 * @param rateLimit How many calls are made in a time.
 * @param proxy HTTP proxy of all calls, in place of the one that the JVM is set to.
 * @param connection Connections to the service.
 * @param health What the health indicator makes of the latest calls.
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

    /** Shows neither the token nor the password of the proxy. */
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
     * @param maxAttempts How often a call is tried in all, at least 1.
     * @param baseDelay Limit of the wait before the second attempt; it doubles with each further one.
     * @param maxDelay Limit of all waits that the service does not ask for.
     * @param maxRetryAfter Longest wait that the service may ask for by Retry-After. A call that is asked to wait longer fails at once.
     */
    public record Retry(
            @DefaultValue("6") int maxAttempts,
            @DefaultValue("250ms") Duration baseDelay,
            @DefaultValue("8s") Duration maxDelay,
            @DefaultValue("1m") Duration maxRetryAfter) {}

    /**
     * The properties {@code livechat.rate-limit.*}. They need {@code com.bucket4j:bucket4j_jdk17-core} on the class path.
     *
     * @param requests How many requests are sent in each period, at least 1. Others wait for their turn.
     * @param per The period.
     * @param burst How many requests may be sent at once after a rest, a tenth of them unless it is set.
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
     * @param login Name that the proxy is told when it asks who calls.
     * @param password Password that the proxy is told. Needs the login.
     */
    public record ProxyServer(
            @Nullable String host,
            @DefaultValue("3128") int port,
            @Nullable String login,
            @Nullable String password) {

        /** Shows no password. */
        @Override
        public String toString() {
            return "ProxyServer[host=" + host + ", port=" + port + ", login=" + login + ", password=" + shown(password)
                    + "]";
        }
    }

    /**
     * The properties {@code livechat.connection.*}.
     *
     * @param maxConnections How many connections there are at most.
     * @param connectTimeout How long it may take to get a connection: to wait for a free one, or to open one.
     * @param readTimeout How long the service may be silent before and within an answer.
     * @param idleTime How long a connection is kept that nobody uses.
     */
    public record Connections(
            @DefaultValue("32") int maxConnections,
            @DefaultValue("10s") Duration connectTimeout,
            @DefaultValue("30s") Duration readTimeout,
            @DefaultValue("1m") Duration idleTime) {}

    /**
     * The properties {@code livechat.health.*}.
     *
     * @param failures After how many failed attempts in a row the service counts as down.
     * @param validFor How long the outcome of an attempt counts. After that nothing is known, so that an application which is called
     *     no more, because it seems down, does not stay down.
     */
    public record HealthRules(
            @DefaultValue("3") int failures,
            @DefaultValue("5m") Duration validFor) {}
}
