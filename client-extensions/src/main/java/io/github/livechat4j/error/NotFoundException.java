package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown for status 404: the resource does not exist or no longer exists. */
public final class NotFoundException extends StatusException {

    private static final long serialVersionUID = 1L;

    NotFoundException(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        super(operation, answer, attempts);
    }
}
