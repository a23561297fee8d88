package io.github.livechat4j.http.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address of the requests of a method.
 *
 * @param path the parts of the path; the first begins with the base URL
 * @param query the single arguments of the query
 * @param showsSlashes whether slashes in the query are sent unencoded, which is Feign's default
 */
record PlannedAddress(List<PathPart> path, List<QueryPart> query, boolean showsSlashes) {

    /** The index in a part that ends without an argument. */
    static final int NO_ARGUMENT = -1;

    /**
     * A part of the path.
     *
     * @param literal the text before the argument
     * @param index the index of the argument, or {@link #NO_ARGUMENT}
     */
    record PathPart(String literal, int index) {}

    /**
     * An argument of the query.
     *
     * @param name the encoded name
     * @param index the index of the argument
     */
    record QueryPart(String name, int index) {}

    /**
     * Appends path and query; returns false if only Feign knows how to send one of the arguments.
     *
     * @param arguments the encoded arguments by index: texts and lists of texts
     */
    boolean append(@Nullable Object[] arguments, StringBuilder url) {
        for (PathPart part : path) {
            url.append(part.literal());
            if (part.index() != NO_ARGUMENT) {
                if (!(arguments[part.index()] instanceof String segment)) {
                    return false;
                }
                url.append(segment);
            }
        }
        char separator = '?';
        for (QueryPart part : query) {
            Object value = arguments[part.index()];
            if (value != null) {
                List<?> values = value instanceof List<?> several ? several : List.of(value);
                if (!append(separator, part.name(), values, url)) {
                    return false;
                }
                separator = '&';
            }
        }
        return true;
    }

    private boolean append(char first, String name, List<?> values, StringBuilder url) {
        char separator = first;
        for (Object value : values) {
            if (!(value instanceof String text) || text.isBlank() || text.indexOf(',') >= 0) {
                return false;
            }
            url.append(separator).append(name).append('=');
            url.append(showsSlashes ? text.replace("%2F", "/") : text);
            separator = '&';
        }
        return !values.isEmpty();
    }
}
