package io.github.livechat4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
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
    void serialization_whenDone_thenTheMessageStillNamesTheOperation() throws Exception {
        DecodingException e = new DecodingException("$", "an array", "text").inAnswerTo(GET_AGENT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        new ObjectOutputStream(bytes).writeObject(e);
        Object copy = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(copy).isInstanceOfSatisfying(DecodingException.class, same -> {
            assertThat(same).hasMessage(e.getMessage());
            assertThat(same.operation()).isEmpty();
        });
    }
}
