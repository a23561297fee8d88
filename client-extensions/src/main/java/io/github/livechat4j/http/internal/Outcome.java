package io.github.livechat4j.http.internal;

import feign.Response;
import io.github.livechat4j.wire.size.internal.BodyTooLargeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What came of one attempt. */
sealed interface Outcome {

    /** What kept it from being a whole answer; null for nothing. */
    @Nullable
    IOException fault();

    /** A whole answer, with its body in memory. */
    record Answer(Response response) implements Outcome {

        @Override
        public @Nullable IOException fault() {
            return null;
        }

        boolean isSuccess() {
            return response.status() / 100 == 2;
        }

        byte[] body() {
            try {
                return response.body().asInputStream().readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("a body in memory can be read", e);
            }
        }
    }

    /** An answer that is longer than what is read of one: the same would come again. */
    record TooLarge(BodyTooLargeException cause) implements Outcome {

        @Override
        public IOException fault() {
            return cause;
        }
    }

    /** No answer, or one that broke off. */
    record Failure(IOException cause) implements Outcome {

        @Override
        public IOException fault() {
            return cause;
        }

        boolean isOverDeadline() {
            return cause instanceof Body.DeadlineOver;
        }
    }
}
