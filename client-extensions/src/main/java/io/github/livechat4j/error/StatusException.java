package io.github.livechat4j.error;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the service answers with an error status. Common statuses have subclasses; all others, such as redirects,
 * use this class itself.
 */
public class StatusException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SAYING = 1024;

    /** The content of the answer. */
    private final ErrorAnswer answer;

    /**
     * Creates the exception.
     *
     * @param operation the called operation, or null if unknown
     * @param answer the content of the answer
     * @param attempts the attempts, in order
     */
    StatusException(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        super(operation, sentence(answer), attempts, null);
        this.answer = answer;
    }

    private static String sentence(ErrorAnswer answer) {
        StringBuilder sentence = new StringBuilder("the service answered ").append(answer.status());
        if (!answer.messages().isEmpty()) {
            sentence.append(": ").append(said(answer.messages()));
        }
        if (answer.region() != null) {
            sentence.append("; the right region is ").append(answer.region());
        }
        if (answer.retryAfter() != null) {
            sentence.append("; it asks to wait ").append(Seconds.of(answer.retryAfter()));
        }
        return sentence.toString();
    }

    private static String said(List<String> messages) {
        String all = String.join("; ", messages);
        if (all.length() <= LONGEST_SAYING) {
            return all;
        }
        int end = LONGEST_SAYING - 1;
        return all.substring(0, Character.isHighSurrogate(all.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /**
     * Creates the exception for an answer, of the class for its status.
     *
     * @param operation the called operation, or null if unknown
     * @param answer the content of the answer
     * @param attempts the attempts, in order
     * @return {@link MisdirectedException} for 421, and for any other 4xx that names the wrong region as the reason;
     *     {@link AuthenticationException} for 401, {@link PermissionException} for 403, {@link NotFoundException} for
     *     404, {@link RateLimitedException} for 429, {@link BadRequestException} for any other 4xx, {@link
     *     ServerException} for 5xx, else an exception of this class
     */
    public static StatusException of(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        return switch (answer.status() / 100) {
            case 4 -> ofRefusal(operation, answer, attempts);
            case 5 -> new ServerException(operation, answer, attempts);
            default -> new StatusException(operation, answer, attempts);
        };
    }

    private static StatusException ofRefusal(
            @Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        if (answer.misdirected()) {
            return new MisdirectedException(operation, answer, attempts);
        }
        return switch (answer.status()) {
            case 401 -> new AuthenticationException(operation, answer, attempts);
            case 403 -> new PermissionException(operation, answer, attempts);
            case 404 -> new NotFoundException(operation, answer, attempts);
            case 421 -> new MisdirectedException(operation, answer, attempts);
            case 429 -> new RateLimitedException(operation, answer, attempts);
            default -> new BadRequestException(operation, answer, attempts);
        };
    }

    /**
     * Returns the HTTP status of the answer.
     *
     * @return the HTTP status
     */
    public int status() {
        return answer.status();
    }

    /**
     * Returns the error messages of the service.
     *
     * @return the messages in their order, unmodifiable; the beginning of the body if it is not JSON; empty if there
     *     are none. Each has at most 1,024 characters and no control character. Values of the request that the service
     *     repeats, such as a token, a login or a password, are redacted, except values with fewer than four characters.
     */
    public List<String> messages() {
        return answer.messages();
    }

    /**
     * Returns how long the service asks to wait before the next attempt. The client waits by itself before a retry.
     *
     * @return the time counted from the answer, zero if it has already passed; empty if the service does not ask to
     *     wait
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(answer.retryAfter());
    }

    /** The content of the answer. */
    final ErrorAnswer answer() {
        return answer;
    }
}
