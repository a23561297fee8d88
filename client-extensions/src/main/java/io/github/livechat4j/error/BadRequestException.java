package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service refuses the request as it is: 400, and every other 4xx that has no class of its own. */
public final class BadRequestException extends StatusException {

    private static final long serialVersionUID = 1L;

    BadRequestException(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        super(operation, answer, attempts);
    }
}
