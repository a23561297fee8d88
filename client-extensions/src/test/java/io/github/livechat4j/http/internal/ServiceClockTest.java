package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceClockTest {

    private static final Instant LOCAL = Instant.parse("2026-03-01T10:00:00Z");
    private static final Request REQUEST =
            Request.create(Request.HttpMethod.GET, "http://localhost/", Map.of(), null, StandardCharsets.UTF_8, null);

    private final ServiceClock clock = new ServiceClock(() -> LOCAL);

    private void answered(Map<String, Collection<String>> headers) throws IOException {
        Client transport = (request, options) ->
                Response.builder().request(request).status(200).headers(headers).build();
        clock.watching(transport).execute(REQUEST, new Request.Options()).close();
    }

    @Test
    void instant_beforeAnyAnswer_thenIsThatOfTheMachine() {
        assertThat(clock.instant()).isEqualTo(LOCAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 01 Mar 2026 07:00:00 GMT|PT3H",
                "Sun, 01 Mar 2026 09:59:54 GMT|PT6S",
                "Sun, 1 Mar 2026 07:00:00 GMT|PT3H",
                "Sunday, 01-Mar-26 07:00:00 GMT|PT3H",
                "Sun Mar  1 07:00:00 2026|PT3H",
                " Sat, 28 Feb 2026 10:00:00 GMT |PT24H"
            })
    void instant_whenTheMachineIsAheadOfTheService_thenIsPutBack(String date, Duration ahead) throws IOException {
        answered(Map.of("Date", List.of(date)));

        assertThat(clock.instant()).isEqualTo(LOCAL.minus(ahead));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 01 Mar 2026 10:00:00 GMT",
                "Sun, 01 Mar 2026 09:59:55 GMT",
                "Sun, 01 Mar 2026 13:00:00 GMT",
                "yesterday",
                "0",
                "2026-03-01T07:00:00Z",
                ""
            })
    void instant_whenTheDateIsNotEarlierOrUnknown_thenIsThatOfTheMachine(String date) throws IOException {
        answered(Map.of("Date", List.of(date)));

        assertThat(clock.instant()).isEqualTo(LOCAL);
    }

    @Test
    void instant_whenAnAnswerHasNoDate_thenStaysAsItWas() throws IOException {
        answered(Map.of("date", List.of("Sun, 01 Mar 2026 07:00:00 GMT")));
        answered(Map.of());

        assertThat(clock.instant()).isEqualTo(LOCAL.minus(Duration.ofHours(3)));
    }

    @Test
    void instant_whenTheMachinesClockWasSetRight_thenIsThatOfTheMachine() throws IOException {
        answered(Map.of("Date", List.of("Sun, 01 Mar 2026 07:00:00 GMT")));
        answered(Map.of("Date", List.of("Sun, 01 Mar 2026 10:00:00 GMT")));

        assertThat(clock.instant()).isEqualTo(LOCAL);
    }

    @Test
    void instant_whenACallFails_thenIsThatOfTheMachine() {
        Client broken = (request, options) -> {
            throw new IOException("reset");
        };

        assertThatThrownBy(() -> clock.watching(broken).execute(REQUEST, new Request.Options()))
                .isInstanceOf(IOException.class);
        assertThat(clock.instant()).isEqualTo(LOCAL);
    }
}
