package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.livechat4j.error.DecodingException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes models, lists and maps of them, and scalars as JSON.
 *
 * <p>Reading understands the other forms in which the service is known to send things: numbers as texts, flags as numbers, an
 * empty object as {@code []}, and so on. Nothing is lost by it: what came in another form stays in the {@code
 * additionalProperties} of its record, and is written again as it came.
 *
 * <p>A codec has no state but what it knows about types. It can be shared by threads, and should be shared.
 */
public final class JsonCodec {

    private final Json json = new Json();
    private final WireTypes types = new WireTypes();

    /** Creates a codec. */
    public JsonCodec() {}

    /**
     * Reads a JSON text.
     *
     * @param text the JSON
     * @param type a model, or {@link Object} for maps, lists and scalars
     * @param <T> that type
     * @return what it says
     * @throws DecodingException if it cannot be understood as that
     */
    public <T> T read(String text, Class<T> type) {
        return boxed(type).cast(read(text, (Type) type));
    }

    /**
     * Reads a JSON text.
     *
     * @param text the JSON
     * @param type a model, or a {@code List} or {@code Map} of models
     * @return what it says
     * @throws DecodingException if it cannot be understood as that
     */
    public Object read(String text, Type type) {
        return read(text, type, Reading.Source.JSON);
    }

    /**
     * Reads JSON bytes.
     *
     * @param bytes the JSON in UTF-8
     * @param type a model, or {@link Object} for maps, lists and scalars
     * @param <T> that type
     * @return what they say
     * @throws DecodingException if they cannot be understood as that
     */
    public <T> T read(byte[] bytes, Class<T> type) {
        try {
            return boxed(type).cast(read(() -> json.parser(bytes), type, Reading.Source.JSON, JsonCodec::requireKept));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code int.class.cast(5)} fails. */
    @SuppressWarnings("unchecked") // Integer.class and int.class are of the same type
    private static <T> Class<T> boxed(Class<T> type) {
        return (Class<T>) MethodType.methodType(type).wrap().returnType();
    }

    /**
     * Reads a stream to its end, and leaves it open.
     *
     * @param stream the JSON in UTF-8
     * @param type a model, or a {@code List} or {@code Map} of models
     * @return what it says
     * @throws DecodingException if it cannot be understood as that
     * @throws IOException if the stream cannot be read
     */
    public Object read(InputStream stream, Type type) throws IOException {
        return read(() -> json.parser(stream), type, Reading.Source.JSON, JsonCodec::requireKept);
    }

    /**
     * Reads a JSON text, and leaves out what cannot be read in a list or map of records.
     *
     * @param text the JSON
     * @param type a model, or a {@code List} or {@code Map} of models
     * @param leftOut is told of each value that was left out: an optional field, or a record of a list or a map
     * @return what it says
     * @throws DecodingException if it cannot be understood as that
     */
    public Object read(String text, Type type, Consumer<? super UnreadableValue> leftOut) {
        try {
            return read(() -> json.parser(text), type, Reading.Source.JSON, unread -> tell(unread, leftOut));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Object read(Reader text, Type type, Consumer<? super UnreadableValue> leftOut) throws IOException {
        return read(() -> json.parser(text), type, Reading.Source.ANSWER, unread -> tell(unread, leftOut));
    }

    private void tell(List<Unread> unread, Consumer<? super UnreadableValue> leftOut) {
        unread.forEach(each -> leftOut.accept(each.told(json)));
    }

    /** Whoever receives a form can refuse it, and must not act upon a part of it. */
    private static void requireNone(List<Unread> unread) {
        if (!unread.isEmpty()) {
            throw unread.get(0).fault();
        }
    }

    /** An element of the body itself is kept by no record, so whoever hears nothing of it must not get the rest. */
    private static void requireKept(List<Unread> unread) {
        for (Unread each : unread) {
            if (each.isTopmost()) {
                throw each.fault();
            }
        }
    }

    /**
     * Tells what of a model could not be read: its optional fields that are absent, or lists that lack elements, since what was sent is not
     * what the contract promises. The values as they were sent are in the {@code additionalProperties} of the records that they belong to.
     *
     * @param model a model that was read
     * @return what could not be read, with places that begin at the model; empty for most
     * @throws IllegalArgumentException if it is no model
     */
    public List<UnreadableValue> unreadableIn(Object model) {
        if (!types.isOdd(model)) {
            return List.of();
        }
        List<UnreadableValue> found = new ArrayList<>();
        read(write(model), model.getClass(), found::add);
        return List.copyOf(found);
    }

    Object read(String text, Type type, Reading.Source source) {
        try {
            Consumer<List<Unread>> leftOut =
                    source == Reading.Source.FORM ? JsonCodec::requireNone : JsonCodec::requireKept;
            return read(() -> json.parser(text), type, source, leftOut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an object of this type may have no members at all. */
    boolean canBeEmpty(Type type) {
        return types.of(type) instanceof RecordType record
                && record.shape().required().isEmpty();
    }

    /** Opens a JSON text, which looks at its first bytes already. */
    private interface Opening {
        MeteredParser open() throws IOException;
    }

    private Object read(Opening opening, Type type, Reading.Source source, Consumer<List<Unread>> leftOut)
            throws IOException {
        try (MeteredParser parser = opening.open()) {
            return readAll(parser, types.of(type), source, leftOut);
        } catch (CharConversionException e) {
            // its message shows what the body holds
            throw new DecodingException(JsonPath.ROOT, "JSON in UTF-8", "another encoding");
        }
    }

    private Object readAll(MeteredParser parser, WireType type, Reading.Source source, Consumer<List<Unread>> leftOut)
            throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw new DecodingException(JsonPath.ROOT, type.expected(), "an empty body");
            }
            Reading in = new Reading(json, parser, source);
            if (source == Reading.Source.ANSWER) {
                Answered.checkKind(in, type);
            }
            Object read = type.read(in);
            Object value = Loose.value(read);
            DecodingException fault = Loose.fault(read);
            if (fault != null) {
                throw fault;
            }
            if (value == null) {
                throw new DecodingException(JsonPath.ROOT, type.expected(), JsonTree.kind(Loose.raw(read, type)));
            }
            if (parser.nextToken() != null) {
                throw new DecodingException(JsonPath.ROOT, "the end of the body", "more of it");
            }
            if (source == Reading.Source.ANSWER) {
                Answered.checkContent(type, read, in.unread());
            }
            leftOut.accept(in.unread());
            return value;
        } catch (JsonProcessingException e) {
            throw new DecodingException(
                    JsonPath.of(parser.getParsingContext()), "JSON", fault(e, parser.currentLocation()));
        }
    }

    /** Not the message of the exception, and not the exception either: they show what the body holds. */
    private static String fault(JsonProcessingException e, JsonLocation location) {
        String what = e instanceof JsonEOFException
                ? "the end of the body"
                : e instanceof MeteredParser.TooManyValuesException
                        ? MeteredParser.TooManyValuesException.FOUND
                        : e instanceof StreamConstraintsException ? Json.TOO_MUCH : "something else";
        return what + " before line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /**
     * Writes a value as JSON text.
     *
     * @param value a model, or a list or map of models, or a scalar
     * @return the JSON
     * @throws IllegalArgumentException if it is, or holds, something that has no form in JSON
     */
    public String write(@Nullable Object value) {
        return json.write(tree(value));
    }

    /**
     * Writes a value as JSON bytes.
     *
     * @param value a model, or a list or map of models, or a scalar
     * @return the JSON in UTF-8
     * @throws IllegalArgumentException if it is, or holds, something that has no form in JSON
     */
    public byte[] writeBytes(@Nullable Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Gives the JSON of a value as maps, lists, texts, numbers and booleans.
     *
     * @param value a model, or a list or map of models, or a scalar
     * @return its tree, unmodifiable; null for null
     * @throws IllegalArgumentException if it is, or holds, something that has no form in JSON
     */
    public @Nullable Object tree(@Nullable Object value) {
        return types.any().treeOrNull(value, Json.DEEPEST_NESTING);
    }

    /**
     * Gives the JSON of a value as its typed components say it, whatever form each came in: a list that came as an object with numbers for names
     * is a list, {@code 1} for a flag is a boolean, and what could not be read is absent. For whoever looks at fields; {@link #tree} is for
     * whoever keeps them.
     *
     * @param value a model, or a list or map of models, or a scalar
     * @return its tree, unmodifiable; null for null
     * @throws IllegalArgumentException if it is, or holds, something that has no form in JSON
     */
    public @Nullable Object typedTree(@Nullable Object value) {
        return tree(types.isOdd(value) ? types.plain(value) : value);
    }

    WireTypes types() {
        return types;
    }
}
