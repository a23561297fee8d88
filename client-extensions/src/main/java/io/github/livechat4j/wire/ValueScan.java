package io.github.livechat4j.wire;

import io.github.livechat4j.wire.listed.internal.NotedValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against their types without decoding them. A value passes if the codec would read it completely, and
 * write it as it came but for the order of members, white space and escapes. Any doubt is a failure, since the codec
 * can then decode the value.
 */
final class ValueScan {

    /** The number of components for which a bit set has room. */
    private static final int MOST_COMPONENTS = Long.SIZE;

    private final JsonBytes json;
    private final ScalarScan scalars;
    private final List<NotedValue> noted = new ArrayList<>();

    ValueScan(JsonBytes json) {
        this.json = json;
        this.scalars = new ScalarScan(json, noted);
    }

    /** Returns the values that were noted since the last call. */
    List<NotedValue> noted() {
        List<NotedValue> since = List.copyOf(noted);
        noted.clear();
        return since;
    }

    /** Returns whether all values since the last call have the form of the contract or are null. */
    boolean isPlain() {
        return scalars.isPlain();
    }

    /**
     * Checks the next value as an element of a list of records.
     *
     * @param place the place whose values are noted
     */
    boolean record(WireType type, NotedPlace place) {
        return type instanceof UnionType union
                ? union(union, place, true)
                : type instanceof RecordType record && record(record, place);
    }

    private boolean value(WireType type, boolean isOptional, @Nullable NotedPlace place) {
        if (type instanceof ScalarType scalar) {
            return scalars.check(scalar.scalar(), isOptional, place);
        }
        int next = json.next();
        if (next == 'n') {
            return json.literal("null") && isOptional;
        }
        if (type instanceof AnyType) {
            return anything();
        }
        if (next == '[') {
            return type instanceof ListType list ? elements(list.element(), place) : isOptional && isEmptyArray();
        }
        if (type instanceof RecordType record) {
            return record(record, place);
        }
        if (type instanceof MapType map) {
            return entries(map.element() instanceof AnyType ? null : map.element());
        }
        return type instanceof UnionType union && union(union, place, false);
    }

    /** Checks whether an array is empty, as which PHP sends an empty object. */
    private boolean isEmptyArray() {
        scalars.notPlain();
        return json.opens('[') && json.closes(']');
    }

    /**
     * Checks an array.
     *
     * @param element the type of its elements; null for any value
     */
    private boolean elements(@Nullable WireType element, @Nullable NotedPlace place) {
        if (!json.opens('[')) {
            return false;
        }
        if (json.closes(']')) {
            return true;
        }
        do {
            if (!element(element, place)) {
                return false;
            }
        } while (json.passes(','));
        return json.closes(']');
    }

    /**
     * Checks an object without components.
     *
     * @param element the type of its values; null for any value
     */
    private boolean entries(@Nullable WireType element) {
        if (!json.opens('{')) {
            return false;
        }
        if (json.closes('}')) {
            return true;
        }
        Set<String> names = new HashSet<>();
        do {
            if (!json.name() || !names.add(json.string()) || !element(element, null)) {
                return false;
            }
        } while (json.passes(','));
        return json.closes('}');
    }

    private boolean element(@Nullable WireType type, @Nullable NotedPlace place) {
        if (type == null) {
            return anything();
        }
        int next = json.next();
        if (next == 'n' && !(type instanceof ScalarType)) {
            // the codec reads an empty map or list
            scalars.notPlain();
        }
        return (next == '{' || !type.isRecord()) && value(type, true, place);
    }

    /** Checks a union, whose first member must choose its record, and must choose a known one if that is asked for. */
    private boolean union(UnionType type, @Nullable NotedPlace place, boolean mustBeKnown) {
        if (!json.opens('{')) {
            return false;
        }
        int first = json.at();
        if (!json.name() || !type.discriminator().equals(json.string()) || json.next() != '"' || !json.text()) {
            return false;
        }
        RecordType known = type.byWord().get(json.string());
        if (known == null && mustBeKnown) {
            return false;
        }
        json.returnTo(first);
        return members(known == null ? type.fallback() : known, place);
    }

    private boolean record(RecordType type, @Nullable NotedPlace place) {
        if (!json.opens('{')) {
            return false;
        }
        return json.closes('}') ? type.shape().required().isEmpty() : members(type, place);
    }

    /** Checks the members of an object, of which there is one at least. */
    private boolean members(RecordType type, @Nullable NotedPlace place) {
        RecordShape shape = type.shape();
        if (shape.size() > MOST_COMPONENTS) {
            return false;
        }
        long seen = 0;
        int previous = -1;
        Set<String> others = null;
        do {
            if (!json.member(shape, previous)) {
                return false;
            }
            Component component = json.component();
            if (component == null) {
                others = others == null ? new HashSet<>() : others;
                if (!others.add(json.string()) || !anything()) {
                    return false;
                }
            } else {
                long bit = 1L << component.index();
                NotedPlace below = place == null ? null : place.member(component.name());
                if ((seen & bit) != 0 || !value(component.type(), !component.isRequired(), below)) {
                    return false;
                }
                seen |= bit;
                shape.follows(previous, component.index());
                previous = component.index();
            }
        } while (json.passes(','));
        return json.closes('}') && (seen & shape.requiredBits()) == shape.requiredBits();
    }

    /** Checks a value of any type. */
    boolean anything() {
        return switch (json.next()) {
            case '"' -> json.text();
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> json.number();
            case '[' -> elements(null, null);
            case '{' -> entries(null);
            case 'n' -> json.literal("null");
            case 't' -> json.literal("true");
            case 'f' -> json.literal("false");
            default -> false;
        };
    }
}
