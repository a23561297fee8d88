package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown for status 401: the credentials are wrong or have expired. */
public final class AuthenticationException extends StatusException {

    private static final long serialVersionUID = 1L;

    AuthenticationException(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        super(operation, answer, attempts);
    }
}
