package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown for status 400 and for every other 4xx that has no exception class of its own: the service rejects the
 * request.
 */
public final class BadRequestException extends StatusException {

    private static final long serialVersionUID = 1L;

    BadRequestException(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        super(operation, answer, attempts);
    }
}
