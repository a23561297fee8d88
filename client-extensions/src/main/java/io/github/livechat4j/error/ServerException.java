package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service failed: 5xx. It may have done what it was asked all the same. */
public final class ServerException extends StatusException {

    private static final long serialVersionUID = 1L;

    ServerException(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        super(operation, answer, attempts);
    }
}
