package io.github.livechat4j.error;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service answered, but not with success. What it usually means has a class of its own; what is left, such as a redirect, is
 * of this class itself.
 */
public class StatusException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SAYING = 1024;

    /** What the service said. */
    private final ErrorAnswer answer;

    /**
     * Creates the exception.
     *
     * @param operation what was called, or null if that is not known
     * @param answer what the service said
     * @param attempts the attempts that were made, in their order
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
     * Creates the exception of the class that fits an answer.
     *
     * @param operation what was called, or null if that is not known
     * @param answer what the service said
     * @param attempts the attempts that were made, in their order
     * @return {@link MisdirectedException} for 421, and for any other 4xx that speaks of the wrong region; {@link
     *     AuthenticationException} for 401, {@link PermissionException} for 403, {@link NotFoundException} for 404, {@link
     *     RateLimitedException} for 429, {@link BadRequestException} for any other 4xx, {@link ServerException} for 5xx, else
     *     an exception of this class
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
     * Says how the service answered.
     *
     * @return the HTTP status
     */
    public int status() {
        return answer.status();
    }

    /**
     * Says what went wrong, in the words of the service.
     *
     * @return its messages, in their order, unmodifiable; the beginning of the body if that is no JSON; empty if the service says
     *     nothing. Each has at most 1,024 characters, and none of them is a control character. What the service says again of the
     *     request, such as a token, a login or a password, is left out; what it says of values with fewer than four characters is not.
     */
    public List<String> messages() {
        return answer.messages();
    }

    /**
     * Says how long the service asks to wait before the next try. This client waits by itself where it makes another attempt.
     *
     * @return the time from the answer on, zero if it is over already; empty if the service does not ask for it
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(answer.retryAfter());
    }

    /** What the service said. */
    final ErrorAnswer answer() {
        return answer;
    }
}
