package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.wire.listed.internal.NotedValue;
import java.io.IOException;
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

    private final JsonParser parser;
    private final ScalarScan scalars;
    private final List<NotedValue> noted = new ArrayList<>();

    ValueScan(JsonParser parser) {
        this.parser = parser;
        this.scalars = new ScalarScan(parser, noted);
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
     * Checks the record at the current token, an element of a list of records.
     *
     * @param place the place whose values are noted
     */
    boolean record(WireType type, NotedPlace place) throws IOException {
        return parser.currentToken() == JsonToken.START_OBJECT
                && (type instanceof UnionType union
                        ? union(union, place, true)
                        : type instanceof RecordType record && members(record, place, parser.nextFieldName()));
    }

    private boolean value(WireType type, boolean isOptional, @Nullable NotedPlace place) throws IOException {
        if (type instanceof ScalarType scalar) {
            return scalars.check(scalar.scalar(), isOptional, place);
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return isOptional;
        }
        if (type instanceof AnyType) {
            return anything();
        }
        if (token == JsonToken.START_ARRAY) {
            return type instanceof ListType list ? elements(list.element(), place) : isOptional && isEmptyArray();
        }
        if (token != JsonToken.START_OBJECT) {
            return false;
        }
        if (type instanceof RecordType record) {
            return members(record, place, parser.nextFieldName());
        }
        if (type instanceof MapType map) {
            return map.element() instanceof AnyType ? anything() : entries(map.element());
        }
        return type instanceof UnionType union && union(union, place, false);
    }

    /** Checks whether an array is empty, as which PHP sends an empty object. */
    private boolean isEmptyArray() throws IOException {
        scalars.notPlain();
        return parser.nextToken() == JsonToken.END_ARRAY;
    }

    private boolean elements(WireType element, @Nullable NotedPlace place) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!element(element, place)) {
                return false;
            }
        }
        return true;
    }

    private boolean entries(WireType element) throws IOException {
        Set<String> names = new HashSet<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (!names.add(name) || !element(element, null)) {
                return false;
            }
        }
        return true;
    }

    private boolean element(WireType type, @Nullable NotedPlace place) throws IOException {
        boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
        if (parser.currentToken() == JsonToken.VALUE_NULL && !(type instanceof ScalarType)) {
            // the codec reads an empty map or list
            scalars.notPlain();
        }
        return (isObject || !type.isRecord()) && value(type, true, place);
    }

    /** Checks a union, whose first member must choose its record, and must choose a known one if that is asked for. */
    private boolean union(UnionType type, @Nullable NotedPlace place, boolean mustBeKnown) throws IOException {
        String first = parser.nextFieldName();
        if (!type.discriminator().equals(first) || parser.nextToken() != JsonToken.VALUE_STRING) {
            return false;
        }
        RecordType known = type.byWord().get(parser.getText());
        if (known == null && mustBeKnown) {
            return false;
        }
        return membersBehind(known == null ? type.fallback() : known, place, first);
    }

    private boolean members(RecordType type, @Nullable NotedPlace place, @Nullable String first) throws IOException {
        if (first == null) {
            return type.shape().required().isEmpty();
        }
        parser.nextToken();
        return membersBehind(type, place, first);
    }

    /** Checks the members of an object; the parser is at the value of the first one. */
    private boolean membersBehind(RecordType type, @Nullable NotedPlace place, String first) throws IOException {
        RecordShape shape = type.shape();
        if (shape.size() > MOST_COMPONENTS) {
            return false;
        }
        long seen = 0;
        Set<String> others = null;
        String name = first;
        while (name != null) {
            Component component = shape.byName().get(name);
            if (component == null) {
                others = others == null ? new HashSet<>() : others;
                if (!others.add(name) || !anything()) {
                    return false;
                }
            } else {
                long bit = 1L << component.index();
                NotedPlace below = place == null ? null : place.member(name);
                if ((seen & bit) != 0 || !value(component.type(), !component.isRequired(), below)) {
                    return false;
                }
                seen |= bit;
            }
            name = parser.nextFieldName();
            if (name != null) {
                parser.nextToken();
            }
        }
        for (Component component : shape.required()) {
            if ((seen & (1L << component.index())) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Checks a value of any type. */
    boolean anything() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (!anything()) {
                    return false;
                }
            }
            return true;
        }
        if (token == JsonToken.START_OBJECT) {
            Set<String> names = new HashSet<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                if (!names.add(name) || !anything()) {
                    return false;
                }
            }
            return true;
        }
        return !token.isNumeric() || scalars.isNumberOfCodec();
    }
}
