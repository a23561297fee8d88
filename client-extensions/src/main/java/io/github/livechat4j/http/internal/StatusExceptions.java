package io.github.livechat4j.http.internal;

import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.ErrorAnswer;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.error.StatusException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates exceptions from error answers. */
final class StatusExceptions {

    /** The maximum number of error messages kept of an answer. */
    private static final int MOST_MESSAGES = 64;

    private static final int MISDIRECTED = 421;

    private StatusExceptions() {}

    /**
     * Creates an exception from an answer.
     *
     * @param operation the called operation, or null if unknown
     * @param status the HTTP status
     * @param headers the headers of the answer by case-insensitive name
     * @param body the body of the answer, decompressed; empty if there was none
     * @param attempts the attempts, in order, including the one with this answer
     * @param now the time of the answer
     * @param redact removes secrets from a text; applied to all texts of the answer
     * @return an exception of the class for the status
     */
    static StatusException of(
            @Nullable Operation operation,
            int status,
            Map<String, Collection<String>> headers,
            byte[] body,
            List<Attempt> attempts,
            Instant now,
            UnaryOperator<String> redact) {
        ErrorBody said = ErrorBody.of(body, values(headers, "Content-Type").toList());
        List<String> messages = said.messages().stream()
                .map(message -> Printable.of(message, redact))
                .filter(message -> !message.isEmpty())
                .limit(MOST_MESSAGES)
                .toList();
        boolean misdirected = status == MISDIRECTED
                || (status / 100 == 4 && (Region.isSpokenOf(messages) || Region.isSpokenOf(said.types())));
        ErrorAnswer answer = new ErrorAnswer(
                status,
                messages,
                misdirected,
                misdirected ? region(said, headers, messages).orElse(null) : null,
                retryAfter(headers, now).orElse(null));
        return StatusException.of(operation, answer, attempts);
    }

    private static Optional<String> region(
            ErrorBody said, Map<String, Collection<String>> headers, List<String> messages) {
        return said.region()
                .or(() -> first(values(headers, "X-Region").map(Region::ofWord)))
                .or(() -> first(Stream.of("Location", "Content-Location")
                        .flatMap(name -> values(headers, name))
                        .map(Region::ofAddress)))
                .or(() -> first(messages.stream().map(Region::ofText)));
    }

    private static Optional<String> first(Stream<Optional<String>> found) {
        return found.flatMap(Optional::stream).findFirst();
    }

    /**
     * Returns how long an answer asks to wait.
     *
     * @param headers the headers of the answer by case-insensitive name
     * @param now the time of the answer
     * @return the longest time in its {@code Retry-After} headers; empty if there is none or none can be parsed
     */
    static Optional<Duration> retryAfter(Map<String, Collection<String>> headers, Instant now) {
        return values(headers, "Retry-After")
                .flatMap(value -> RetryAfter.parse(value, now).stream())
                .max(Comparator.naturalOrder());
    }

    private static Stream<String> values(Map<String, Collection<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream());
    }
}
