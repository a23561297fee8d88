package io.github.livechat4j.http.internal;

import feign.Response;
import io.github.livechat4j.wire.size.internal.BodyTooLargeException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What came of one attempt. */
sealed interface Outcome {

    /** A whole answer, with its body in memory. */
    record Answer(Response response) implements Outcome {

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
    record TooLarge(BodyTooLargeException cause) implements Outcome {}

    /** No answer, or one that broke off. */
    record Failure(IOException cause) implements Outcome {

        boolean isOverDeadline() {
            return cause instanceof Body.DeadlineOver;
        }
    }
}
