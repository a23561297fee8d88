package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service does not know who calls, or no longer does: 401. The credentials are wrong, or have expired. */
public final class AuthenticationException extends StatusException {

    private static final long serialVersionUID = 1L;

    AuthenticationException(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        super(operation, answer, attempts);
    }
}
