package io.github.livechat4j.http.internal;

import feign.Response;
import io.github.livechat4j.wire.size.internal.BodyTooLargeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The outcome of one attempt. */
sealed interface AttemptOutcome {

    /** Returns the exception that prevented a complete answer; null if the answer is complete. */
    @Nullable
    IOException fault();

    /** A complete answer, with its body in memory. */
    record Answer(Response response) implements AttemptOutcome {

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

    /** An answer that exceeds the size limit. It is not retried, since the next answer would be as large. */
    record TooLarge(BodyTooLargeException cause) implements AttemptOutcome {

        @Override
        public IOException fault() {
            return cause;
        }
    }

    /** No answer, or a truncated one. */
    record Failure(IOException cause) implements AttemptOutcome {

        @Override
        public IOException fault() {
            return cause;
        }

        boolean isOverDeadline() {
            return cause instanceof Body.DeadlineOver;
        }
    }
}
