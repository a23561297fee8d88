package io.github.livechat4j.error;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown for status 421, or another 4xx whose body says so: the account is in another region than the one that was
 * called. Set the region of the client to {@link #region()}.
 */
public final class MisdirectedException extends StatusException {

    private static final long serialVersionUID = 1L;

    MisdirectedException(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        super(operation, answer, attempts);
    }

    /**
     * Returns the right region.
     *
     * @return the region, such as {@code fra} or {@code dal}; empty if the service does not name it
     */
    public Optional<String> region() {
        return Optional.ofNullable(answer().region());
    }
}
