package io.github.livechat4j.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call.
 *
 * @param number the number of the attempt, from 1
 * @param waited the wait before the attempt
 * @param took the time from sending the request to the end of the answer
 * @param status the HTTP status of the answer, or null if there was none
 * @param failure the simple name of the exception if no complete answer came ({@code ConnectException}), or null
 */
public record Attempt(
        int number,
        Duration waited,
        Duration took,
        @Nullable Integer status,
        @Nullable String failure) implements Serializable {

    /**
     * Creates the description of an attempt.
     *
     * @param number the number of the attempt, from 1
     * @param waited the wait before the attempt
     * @param took the duration of the attempt
     * @param status the HTTP status of the answer, or null if there was none
     * @param failure the simple name of the exception that the attempt failed with, or null
     * @throws NullPointerException if a duration is null; the message names it
     */
    public Attempt {
        Objects.requireNonNull(waited, "waited");
        Objects.requireNonNull(took, "took");
    }
}
