package io.github.livechat4j.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One try at a call.
 *
 * @param number which one it was, from 1
 * @param waited how long was waited before it
 * @param took how long it took, from sending to the end of the answer
 * @param status the HTTP status of the answer, or null if there was none
 * @param failure what went wrong where there was no whole answer, as the name of the exception ({@code ConnectException}), or
 *     null
 */
public record Attempt(
        int number,
        Duration waited,
        Duration took,
        @Nullable Integer status,
        @Nullable String failure) implements Serializable {

    /**
     * Describes a try.
     *
     * @param number which one it was, from 1
     * @param waited how long was waited before it
     * @param took how long it took
     * @param status the HTTP status of the answer, or null if there was none
     * @param failure the name of the exception that it failed with, or null
     * @throws NullPointerException if a duration is null, naming it
     */
    public Attempt {
        Objects.requireNonNull(waited, "waited");
        Objects.requireNonNull(took, "took");
    }
}
