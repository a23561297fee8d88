package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CausesTest {

    private static String redact(String text) {
        return text.replace("s3cret", "***");
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void redacted_whenThereIsNothingToHide_thenIsTheSame() {
        IOException thrown = new IOException("reset\nby peer", new IOException());
        thrown.addSuppressed(new IOException("not closed"));

        assertThat(Causes.redacted(thrown, CausesTest::redact)).isSameAs(thrown);
    }

    @Test
    void redacted_whenTheMessageHasASecret_thenSaysTheSameFromTheSamePlaceWithoutIt() {
        IOException thrown = new IOException("bad header s3cret", new IOException("below"));
        thrown.addSuppressed(new IOException("beside"));

        Throwable redacted = Causes.redacted(thrown, CausesTest::redact);

        assertThat(redacted).hasMessage("java.io.IOException: bad header ***");
        assertThat(redacted.getStackTrace()).isEqualTo(thrown.getStackTrace());
        assertThat(printed(redacted)).contains("below", "beside").doesNotContain("s3cret");
    }

    @Test
    void redacted_whenTheCauseHasAQuery_thenIsPrintedWithoutIt() {
        Throwable redacted =
                Causes.redacted(new IOException("top", new IOException("http://host/a?b=c")), CausesTest::redact);

        assertThat(printed(redacted)).contains("top", "http://host/a?…").doesNotContain("b=c");
    }

    @Test
    void redacted_whenASuppressedOneHasASecret_thenIsPrintedWithoutIt() {
        IOException thrown = new IOException("top");
        thrown.addSuppressed(new IOException("s3cret"));

        assertThat(printed(Causes.redacted(thrown, CausesTest::redact)))
                .contains("***")
                .doesNotContain("s3cret");
    }

    @Test
    void redacted_whenExceptionsGoInACircle_thenEnds() {
        IOException clean = new IOException("a");
        clean.initCause(new IOException("b", clean));
        IOException thrown = new IOException("s3cret");
        IOException below = new IOException("below", thrown);
        thrown.initCause(below);
        below.addSuppressed(thrown);

        assertThat(Causes.redacted(clean, CausesTest::redact)).isSameAs(clean);
        assertThat(printed(Causes.redacted(thrown, CausesTest::redact)))
                .contains("***", "below")
                .doesNotContain("s3cret");
    }
}
