package io.github.livechat4j.error;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account lives in another region than the one that was asked: 421, or any other 4xx that says so. Set the region of the
 * client to the one that is named here.
 */
public final class MisdirectedException extends StatusException {

    private static final long serialVersionUID = 1L;

    MisdirectedException(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        super(operation, answer, attempts);
    }

    /**
     * Says which region is the right one.
     *
     * @return the region, such as {@code fra} or {@code dal}; empty if the service does not name it
     */
    public Optional<String> region() {
        return Optional.ofNullable(answer().region());
    }
}
