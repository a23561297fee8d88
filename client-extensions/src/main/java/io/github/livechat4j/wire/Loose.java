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
 * A value that was received in another form than the one in which it would be written.
 *
 * @param value the decoded value; null if there is none
 * @param raw the received JSON tree
 * @param fault why the tree could not be decoded; null if it could
 */
record Loose(
        @Nullable Object value,
        @Nullable Object raw,
        @Nullable DecodingException fault) {

    /** A null in place of a value. */
    static final Loose NULL = new Loose(null, null);

    Loose(@Nullable Object value, @Nullable Object raw) {
        this(value, raw, null);
    }

    /** Creates an unreadable value. The enclosing object or list decides whether it can skip it. */
    static Loose unreadable(@Nullable Object raw, DecodingException fault) {
        return new Loose(null, raw, fault);
    }

    /** Returns why a value read by a {@link WireType} could not be decoded; null if it could. */
    static @Nullable DecodingException fault(Object read) {
        return read instanceof Loose loose ? loose.fault : null;
    }

    /** Returns the decoded value of a value read by a {@link WireType}; null if there is none. */
    static @Nullable Object value(Object read) {
        return read instanceof Loose loose ? loose.value : read;
    }

    /** Returns the decoded values, without those that have none. */
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

    /** Returns the decoded values, without those that have none. */
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

    /** Returns the received JSON tree of a value. */
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
