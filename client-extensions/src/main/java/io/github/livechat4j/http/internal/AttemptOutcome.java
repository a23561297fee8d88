package io.github.livechat4j.http.internal;

import io.github.livechat4j.wire.size.internal.BodyTooLargeException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The outcome of one attempt. */
sealed interface AttemptOutcome {

    /** Returns the exception that prevented a complete answer; null if the answer is complete. */
    @Nullable
    IOException fault();

    /** A complete answer, with its body in memory. */
    record Answer(HeldAnswer held) implements AttemptOutcome {

        @Override
        public @Nullable IOException fault() {
            return null;
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
