package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown for status 5xx: the service failed. It may still have carried out the request. */
public final class ServerException extends StatusException {

    private static final long serialVersionUID = 1L;

    ServerException(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        super(operation, answer, attempts);
    }
}
