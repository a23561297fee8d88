package io.github.livechat4j.wire;

import io.github.livechat4j.error.DecodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that came in another form than the one in which it would be written.
 *
 * @param value what it means; null for nothing
 * @param raw the JSON tree it came as
 * @param fault why it means nothing, if it is something that cannot be read; null otherwise
 */
record Loose(
        @Nullable Object value,
        @Nullable Object raw,
        @Nullable DecodingException fault) {

    Loose(@Nullable Object value, @Nullable Object raw) {
        this(value, raw, null);
    }

    /** What cannot be read. Whatever holds it decides whether it can do without. */
    static Loose unreadable(@Nullable Object raw, DecodingException fault) {
        return new Loose(null, raw, fault);
    }

    /** Why something that a {@link WireType} has read cannot be read. */
    static @Nullable DecodingException fault(Object read) {
        return read instanceof Loose loose ? loose.fault : null;
    }

    /** What something means that a {@link WireType} has read. */
    static @Nullable Object value(Object read) {
        return read instanceof Loose loose ? loose.value : read;
    }

    /** What each of them means, less those that mean nothing. */
    static List<Object> values(Collection<Object> read) {
        List<Object> values = new ArrayList<>(read.size());
        for (Object each : read) {
            Object value = value(each);
            if (value != null) {
                values.add(value);
            }
        }
        return Collections.unmodifiableList(values);
    }

    /** What each of them means, less those that mean nothing. */
    static Map<String, Object> values(Map<String, Object> read) {
        Map<String, Object> values = new LinkedHashMap<>();
        read.forEach((name, each) -> {
            Object value = value(each);
            if (value != null) {
                values.put(name, value);
            }
        });
        return Collections.unmodifiableMap(values);
    }

    /** The tree that something came as. */
    static @Nullable Object raw(Object read, WireType type) {
        return read instanceof Loose loose ? loose.raw : type.tree(read);
    }

    static List<@Nullable Object> raws(Collection<Object> read, WireType type) {
        List<@Nullable Object> raws = new ArrayList<>(read.size());
        for (Object each : read) {
            raws.add(raw(each, type));
        }
        return Collections.unmodifiableList(raws);
    }

    static Map<String, @Nullable Object> raws(Map<String, Object> read, WireType type) {
        Map<String, @Nullable Object> raws = new LinkedHashMap<>();
        read.forEach((name, each) -> raws.put(name, raw(each, type)));
        return Collections.unmodifiableMap(raws);
    }

    static boolean anyIn(Collection<Object> read) {
        for (Object each : read) {
            if (each instanceof Loose) {
                return true;
            }
        }
        return false;
    }
}
