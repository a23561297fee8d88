package io.github.livechat4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusExceptionTest {

    private static final Operation GET_AGENT = new Operation("getAgent", "GET", "/agents/{login}");

    private static StatusException of(ErrorAnswer answer, Attempt... attempts) {
        return StatusException.of(GET_AGENT, answer, List.of(attempts));
    }

    @ParameterizedTest
    @CsvSource({
        "101, StatusException",
        "302, StatusException",
        "304, StatusException",
        "400, BadRequestException",
        "401, AuthenticationException",
        "403, PermissionException",
        "404, NotFoundException",
        "408, BadRequestException",
        "409, BadRequestException",
        "421, MisdirectedException",
        "422, BadRequestException",
        "429, RateLimitedException",
        "499, BadRequestException",
        "500, ServerException",
        "503, ServerException",
        "599, ServerException",
        "600, StatusException"
    })
    void of_whenGivenAStatus_thenIsOfItsClass(int status, String expected) {
        StatusException e = of(new ErrorAnswer(status));

        assertThat(e.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.messages()).isEmpty();
        assertThat(e.retryAfter()).isEmpty();
        assertThat(e).hasMessage("getAgent (GET /agents/{login}): the service answered " + status);
    }

    @ParameterizedTest
    @CsvSource({
        "400, MisdirectedException",
        "401, MisdirectedException",
        "421, MisdirectedException",
        "503, ServerException"
    })
    void of_whenTheAnswerSpeaksOfTheWrongRegion_thenOnlyARefusalIsMisdirected(int status, String expected) {
        StatusException e = of(new ErrorAnswer(status, List.of(), true, "fra", null));

        assertThat(e.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void getMessage_whenTheServiceSaysMuch_thenTellsAllOfIt() {
        ErrorAnswer answer = new ErrorAnswer(429, List.of("Too many", "Slow down"), false, null, Duration.ofMinutes(2));

        StatusException e = of(answer, Attempts.answered(1, 503), Attempts.answered(2, 429));

        assertThat(e)
                .hasMessage("getAgent (GET /agents/{login}): the service answered 429: Too many; Slow down; "
                        + "it asks to wait 120 s, after 2 attempts");
        assertThat(e.messages()).containsExactly("Too many", "Slow down");
        assertThat(e.retryAfter()).contains(Duration.ofMinutes(2));
    }

    @Test
    void region_whenTheServiceNamesIt_thenIsToldInTheMessageToo() {
        StatusException e = of(new ErrorAnswer(421, List.of("Wrong region"), true, "fra", null));

        assertThat(e)
                .isInstanceOfSatisfying(
                        MisdirectedException.class,
                        misdirected -> assertThat(misdirected.region()).contains("fra"));
        assertThat(e).hasMessageEndingWith("the service answered 421: Wrong region; the right region is fra");
    }

    @Test
    void region_whenTheServiceDoesNotNameIt_thenIsEmpty() {
        assertThat(of(new ErrorAnswer(421)))
                .isInstanceOfSatisfying(
                        MisdirectedException.class, e -> assertThat(e.region()).isEmpty());
    }

    @Test
    void getMessage_whenTheOperationIsNotKnown_thenBeginsWithTheStatus() {
        assertThat(StatusException.of(null, new ErrorAnswer(500, "Oh"), List.of()))
                .hasMessage("the service answered 500: Oh");
    }

    @Test
    void getMessage_whenTheServiceSaysTooMuch_thenIsCut() {
        String longMessage = "a".repeat(1022);

        assertThat(of(new ErrorAnswer(500, longMessage + "bb"))).hasMessageEndingWith("abb");
        assertThat(of(new ErrorAnswer(500, longMessage, "c"))).hasMessageEndingWith("a;…");
        assertThat(of(new ErrorAnswer(500, longMessage + "\ud83d\ude00b"))).hasMessageEndingWith("aa…");
    }

    @Test
    void messages_whenTheListOfTheCallerChanges_thenStayAsTheyWere() {
        List<String> messages = new ArrayList<>(List.of("No"));
        StatusException e = of(new ErrorAnswer(400, messages, false, null, null));

        messages.clear();

        assertThat(e.messages()).containsExactly("No");
    }
}
