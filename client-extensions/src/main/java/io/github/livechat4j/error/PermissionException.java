package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller may not do this: 403. It is also how the service says that the plan of the account does not include it. */
public final class PermissionException extends StatusException {

    private static final long serialVersionUID = 1L;

    PermissionException(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        super(operation, answer, attempts);
    }
}
