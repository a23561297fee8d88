package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.micrometer.MicrometerCapability;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.error.BadRequestException;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.http.Environment;
import io.github.livechat4j.model.ListChatsQuery;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FakeTransport transport = new FakeTransport();
    private final LiveChat livechat = LiveChat.builder()
            .credentials(Credentials.basic("nora@example.com", "canary-key"))
            .environment(new Environment(InstantSource.system(), wait -> {}, new Random(7)))
            .transport(transport)
            .capability(new MicrometerCapability(registry))
            .build();

    @Test
    void aCall_whenMeasured_thenIsOneWhateverItsAttempts() {
        transport.answers(503, "").answers(200, "{\"chats\":[],\"total\":0,\"pages\":0}");

        livechat.chats().listChats();

        assertThat(registry.get("feign.Client")
                        .tag("method", "listChats")
                        .timer()
                        .count())
                .isOne();
    }

    @Test
    void aCall_whenItFails_thenIsMeasuredByItsException() {
        transport.answers(404, "{\"error\":\"no such chat\"}");

        Throwable failure = catchThrowable(() -> livechat.chats().getChat("PJ0MRSHTDG"));

        assertThat(failure).isInstanceOf(NotFoundException.class);
        assertThat(registry.get("feign.Client.exception")
                        .tag("exception_name", "NotFoundException")
                        .tag("uri", "/chats/{chat_id}")
                        .timer()
                        .count())
                .isOne();
    }

    @Test
    void tags_whenCallsSucceedAndFail_thenHoldNoSecretAndNothingThatWasAskedFor() {
        transport.answers(200, "{\"chats\":[],\"total\":0,\"pages\":0}").answers(400, "{\"error\":\"canary-word\"}");
        ListChatsQuery query = ListChatsQuery.builder()
                .query("canary-word")
                .visitorId("canary-id")
                .build();

        livechat.chats().listChats(query);
        Throwable failure = catchThrowable(() -> livechat.chats().listChats(query));

        assertThat(failure).isInstanceOf(BadRequestException.class);
        assertThat(registry.getMeters())
                .isNotEmpty()
                .extracting(Meter::getId)
                .noneMatch(id -> id.toString().contains("canary"))
                .flatExtracting(Meter.Id::getTags)
                .extracting(Tag::getValue)
                .containsAll(List.of("/chats", "GET"));
    }
}
