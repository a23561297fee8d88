package io.github.livechat4j.wire.listed.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of a page as JSON in UTF-8. Each of its values can be read as the contract describes it.
 *
 * @param bytes holds the JSON; it is shared and must not be changed
 * @param from the index of the first byte
 * @param to the index behind the last byte
 * @param noted the values of the {@link NotedFields}, in their order in the JSON, without nulls
 * @param isPlain whether each value that is not null has the form in which the contract describes it
 */
@SuppressWarnings("ArrayRecordComponent") // records of pages are not compared
public record ScannedRecord(byte[] bytes, int from, int to, List<NotedValue> noted, boolean isPlain) {

    /**
     * Returns the first noted text of a field.
     *
     * @param path the path of the field
     * @return the text; null if there is none
     */
    public @Nullable String text(String path) {
        return first(path) instanceof String text ? text : null;
    }

    /**
     * Returns the first noted instant of a field.
     *
     * @param path the path of the field
     * @return the instant; null if there is none
     */
    public @Nullable Instant instant(String path) {
        return first(path) instanceof Instant instant ? instant : null;
    }

    private @Nullable Object first(String path) {
        for (NotedValue each : noted) {
            if (each.path().equals(path)) {
                return each.value();
            }
        }
        return null;
    }

    /**
     * Returns all noted instants.
     *
     * @return the instants of all noted fields
     */
    public List<Instant> instants() {
        return noted.stream()
                .map(NotedValue::value)
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .toList();
    }
}
