package io.github.livechat4j.http.internal;

import feign.Capability;
import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import feign.Retryer;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.FakeTime;
import io.github.livechat4j.client.FakeTransport;
import io.github.livechat4j.http.AttemptListener;
import io.github.livechat4j.http.DeprecationListener;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.RetryPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A service interface for tests of the transport layer. */
interface Kites {

    @RequestLine("GET /kites/{id}")
    String get(@Param("id") String id, @QueryMap Map<String, String> query);

    @RequestLine("POST /kites")
    @Headers("Content-Type: text/plain")
    String create(String body);

    /** Notices that are only logged. */
    DeprecationNotices NO_NOTICES = new DeprecationNotices(DeprecationListener.NONE);

    @RequestLine("DELETE /kites/{id}")
    void delete(@Param("id") String id);

    /** The default settings. */
    CallSettings SETTINGS = new CallSettings(
            Credentials.bearer("s3cret"),
            new RequestHeaders("test", Optional.empty(), Map.of()),
            RetryPolicy.DEFAULT,
            Duration.ofMinutes(2),
            AttemptListener.NONE,
            answer -> {});

    /** Returns the settings with another deadline. */
    static CallSettings within(Duration deadline) {
        return new CallSettings(
                SETTINGS.credentials(),
                SETTINGS.headers(),
                SETTINGS.retryPolicy(),
                deadline,
                SETTINGS.listener(),
                SETTINGS.answers());
    }

    /** Returns the settings with other credentials. */
    static CallSettings as(Credentials credentials) {
        return new CallSettings(
                credentials,
                SETTINGS.headers(),
                SETTINGS.retryPolicy(),
                SETTINGS.deadline(),
                SETTINGS.listener(),
                SETTINGS.answers());
    }

    /** Returns the service over a client with capabilities. */
    static Kites by(RetryingClient client, Capability... capabilities) {
        Feign.Builder builder = Feign.builder().client(client).retryer(Retryer.NEVER_RETRY);
        for (Capability capability : capabilities) {
            builder.addCapability(capability);
        }
        return builder.target(Kites.class, "https://example.com/prefix");
    }

    /** Returns a client with a fake transport and a fake clock. */
    static RetryingClient client(FakeTransport transport, CallSettings settings, Pacer pacer, FakeTime time) {
        return new RetryingClient(transport, settings, pacer, new RetryBudget(), NO_NOTICES, time.environment());
    }
}
