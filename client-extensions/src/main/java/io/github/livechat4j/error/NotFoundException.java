package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** There is no such thing, or not any more: 404. */
public final class NotFoundException extends StatusException {

    private static final long serialVersionUID = 1L;

    NotFoundException(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        super(operation, answer, attempts);
    }
}
