package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown for status 403: the caller lacks the permission, or the plan of the account does not include the feature. */
public final class PermissionException extends StatusException {

    private static final long serialVersionUID = 1L;

    PermissionException(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        super(operation, answer, attempts);
    }
}
