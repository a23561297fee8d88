package io.github.livechat4j.http;

import io.github.livechat4j.error.Operation;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An announcement in the header {@code Legacy} or {@code Deprecation}: the day on which a stage of an operation ends.
 *
 * @param operation the called operation
 * @param stage the stage that ends
 * @param endsOn the last day of the stage, or null if the header has no date
 * @param text the header value: at most 100 characters, without control characters, and with values of the request
 *     redacted; {@code …} if it has characters that do not occur in dates
 */
public record DeprecationNotice(
        Operation operation, Stage stage, @Nullable LocalDate endsOn, String text) {

    /**
     * Creates an announcement.
     *
     * @param operation the called operation
     * @param stage the stage that ends
     * @param endsOn the last day of the stage, or null if unknown
     * @param text the header value
     * @throws NullPointerException if any parameter except the day is null; the message names it
     */
    public DeprecationNotice {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(text, "text");
    }

    /** A stage in the life cycle of an operation. */
    public enum Stage {
        /** A newer version exists; the deprecated stage follows. The header is {@code Legacy}. */
        LEGACY("Legacy"),
        /** The service shuts the operation down at the end of this stage. The header is {@code Deprecation}. */
        DEPRECATED("Deprecation");

        private final String header;

        Stage(String header) {
            this.header = header;
        }

        /**
         * Returns the name of the header that announces the end of this stage.
         *
         * @return the header name
         */
        public String header() {
            return header;
        }
    }
}
