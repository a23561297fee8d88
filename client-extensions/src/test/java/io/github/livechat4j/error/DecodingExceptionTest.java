package io.github.livechat4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecodingExceptionTest {

    private static final Operation GET_AGENT = new Operation("getAgent", "GET", "/agents/{login}");

    @Test
    void getMessage_whenOfNoOperation_thenSaysWhereAndWhat() {
        DecodingException e = new DecodingException("$.chats[3].duration", "a number", "an object");

        assertThat(e).hasMessage("expected a number at $.chats[3].duration but found an object");
        assertThat(e.operation()).isEmpty();
        assertThat(e.jsonPath()).isEqualTo("$.chats[3].duration");
        assertThat(e.expected()).isEqualTo("a number");
        assertThat(e.found()).isEqualTo("an object");
    }

    @Test
    void inAnswerTo_whenGivenAnOperation_thenNamesItFirstAndKeepsTheRest() {
        Throwable cause = new IllegalStateException("refused");
        DecodingException e = new DecodingException("$.a", "an object", "text", cause);

        DecodingException answered = e.inAnswerTo(GET_AGENT);

        assertThat(answered)
                .hasMessage("getAgent (GET /agents/{login}): expected an object at $.a but found text")
                .hasCause(cause);
        assertThat(answered.operation()).contains(GET_AGENT);
        assertThat(answered.getStackTrace()).isEqualTo(e.getStackTrace());
    }

    @Test
    void under_whenGivenAParent_thenThePathBeginsWithIt() {
        DecodingException e = new DecodingException("$.id", "a text", "nothing").inAnswerTo(GET_AGENT);

        DecodingException below = e.under("$.tickets[0]");

        assertThat(below.jsonPath()).isEqualTo("$.tickets[0].id");
        assertThat(below.operation()).contains(GET_AGENT);
    }

    @Test
    void after_whenGivenAttempts_thenHasThemAndKeepsTheRest() {
        Throwable cause = new IllegalStateException("refused");
        Throwable suppressed = new IllegalStateException("not closed");
        DecodingException e = new DecodingException("$.a", "an object", "text", cause).inAnswerTo(GET_AGENT);
        e.addSuppressed(suppressed);

        DecodingException late = e.after(List.of(Attempts.answered(1, 503), Attempts.answered(2, 200)));

        assertThat(late)
                .hasMessage(
                        "getAgent (GET /agents/{login}): expected an object at $.a but found text, after 2 attempts")
                .hasCause(cause)
                .hasSuppressedException(suppressed);
        assertThat(late.attempts()).extracting(Attempt::status).containsExactly(503, 200);
        assertThat(late.getStackTrace()).isEqualTo(e.getStackTrace());
        assertThat(late.under("$.b").attempts()).isEqualTo(late.attempts());
        assertThat(late.inAnswerTo(GET_AGENT).attempts()).isEqualTo(late.attempts());
    }

    @Test
    void redacted_whenItShowsASecret_thenSaysTheSameWithoutItAndKeepsTheRest() {
        Throwable cause = new IllegalStateException("refused");
        DecodingException e = new DecodingException("$.s3cret", "s3cret or text", "s3cret", cause)
                .inAnswerTo(GET_AGENT)
                .after(List.of(Attempts.answered(1, 200)));

        DecodingException redacted = e.redacted(text -> text.replace("s3cret", "***"));

        assertThat(redacted)
                .hasMessage("getAgent (GET /agents/{login}): expected *** or text at $.*** but found ***")
                .hasCause(cause);
        assertThat(redacted.attempts()).isEqualTo(e.attempts());
        assertThat(redacted.getStackTrace()).isEqualTo(e.getStackTrace());
    }

    @Test
    void message_whenThePathIsLong_thenHasItsBeginningAndItsEnd() {
        DecodingException fault = new DecodingException("$" + "[0]".repeat(200) + ".name", "text", "null");

        assertThat(fault)
                .hasMessageContaining("$[0][0]")
                .hasMessageContaining("...")
                .hasMessageContaining("[0].name ");
        assertThat(fault.getMessage()).hasSizeLessThan(160);
        assertThat(fault.jsonPath()).hasSizeGreaterThan(600);
    }
}
