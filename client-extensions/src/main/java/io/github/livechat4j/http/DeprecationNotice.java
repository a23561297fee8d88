package io.github.livechat4j.http;

import io.github.livechat4j.error.Operation;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the service announced of an operation with the header {@code Legacy} or {@code Deprecation}: the day on which a stage of it ends.
 *
 * @param operation what was called
 * @param stage which stage ends
 * @param endsOn the day on which it ends, or null if the header holds no date
 * @param text the header's value: at most 100 characters, without control characters and without what the call was made with; {@code …} if it
 *     holds characters that no date has
 */
public record DeprecationNotice(
        Operation operation, Stage stage, @Nullable LocalDate endsOn, String text) {

    /**
     * Describes an announcement.
     *
     * @param operation what was called
     * @param stage which stage ends
     * @param endsOn the day on which it ends, or null if that is not known
     * @param text the header's value
     * @throws NullPointerException if anything but the day is null, naming it
     */
    public DeprecationNotice {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(text, "text");
    }

    /** A stage in the life of an operation, after which there is another, or none. */
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
         * Names the header that announces the end of this stage.
         *
         * @return its name
         */
        public String header() {
            return header;
        }
    }
}
