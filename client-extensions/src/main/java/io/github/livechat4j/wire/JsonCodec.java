package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.livechat4j.error.DecodingException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes models, lists and maps of models, and scalars as JSON.
 *
 * <p>Decoding accepts the other forms in which the service is known to send values: numbers as texts, flags as numbers,
 * an empty object as {@code []}, and so on. Nothing is lost: a value in another form is also kept in the {@code
 * additionalProperties} of its record and is written unchanged.
 *
 * <p>A codec is safe for many threads. Share it, since it caches type information.
 */
public final class JsonCodec {

    private final Json json = new Json();
    private final WireTypes types = new WireTypes();

    /** Creates a codec. */
    public JsonCodec() {}

    /**
     * Decodes a JSON text.
     *
     * @param text the JSON
     * @param type a model, or {@link Object} for maps, lists and scalars
     * @param <T> that type
     * @return the decoded value
     * @throws DecodingException if the JSON cannot be decoded as that type
     */
    public <T> T read(String text, Class<T> type) {
        return boxed(type).cast(read(text, (Type) type));
    }

    /**
     * Decodes a JSON text.
     *
     * @param text the JSON
     * @param type a model, or a {@code List} or {@code Map} of models
     * @return the decoded value
     * @throws DecodingException if the JSON cannot be decoded as that type
     */
    public Object read(String text, Type type) {
        return read(text, type, DecodingState.Source.JSON);
    }

    /**
     * Decodes JSON bytes.
     *
     * @param bytes the JSON in UTF-8
     * @param type a model, or {@link Object} for maps, lists and scalars
     * @param <T> that type
     * @return the decoded value
     * @throws DecodingException if the bytes cannot be decoded as that type
     */
    public <T> T read(byte[] bytes, Class<T> type) {
        try {
            return boxed(type)
                    .cast(read(() -> json.parser(bytes), type, DecodingState.Source.JSON, JsonCodec::requireKept));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the wrapper class of a primitive type, since {@code int.class.cast(5)} fails. */
    @SuppressWarnings("unchecked") // Integer.class and int.class are of the same type
    private static <T> Class<T> boxed(Class<T> type) {
        return (Class<T>) MethodType.methodType(type).wrap().returnType();
    }

    /**
     * Decodes a stream to its end without closing it.
     *
     * @param stream the JSON in UTF-8
     * @param type a model, or a {@code List} or {@code Map} of models
     * @return the decoded value
     * @throws DecodingException if the JSON cannot be decoded as that type
     * @throws IOException if the stream cannot be read
     */
    public Object read(InputStream stream, Type type) throws IOException {
        return read(() -> json.parser(stream), type, DecodingState.Source.JSON, JsonCodec::requireKept);
    }

    /**
     * Decodes a JSON text and skips records of lists and maps that cannot be decoded.
     *
     * @param text the JSON
     * @param type a model, or a {@code List} or {@code Map} of models
     * @param leftOut receives each skipped value: an optional field, or a record of a list or a map
     * @return the decoded value
     * @throws DecodingException if the JSON cannot be decoded as that type
     */
    public Object read(String text, Type type, Consumer<? super UnreadableValue> leftOut) {
        try {
            return read(() -> json.parser(text), type, DecodingState.Source.JSON, unread -> tell(unread, leftOut));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Object read(Reader text, Type type, Consumer<? super UnreadableValue> leftOut) throws IOException {
        return read(() -> json.parser(text), type, DecodingState.Source.ANSWER, unread -> tell(unread, leftOut));
    }

    /** Decodes the bytes of an answer, which are valid UTF-8. */
    Object read(byte[] text, Type type, Consumer<? super UnreadableValue> leftOut) throws IOException {
        return read(() -> json.parser(text), type, DecodingState.Source.ANSWER, unread -> tell(unread, leftOut));
    }

    private void tell(List<Unread> unread, Consumer<? super UnreadableValue> leftOut) {
        unread.forEach(each -> leftOut.accept(each.told(json)));
    }

    /** Rejects a form with skipped values: its receiver must not act on a part of a form. */
    private static void requireNone(List<Unread> unread) {
        if (!unread.isEmpty()) {
            throw unread.get(0).fault();
        }
    }

    /** Rejects a body with skipped values that no record keeps, since the caller has no other way to notice them. */
    private static void requireKept(List<Unread> unread) {
        for (Unread each : unread) {
            if (each.isTopmost()) {
                throw each.fault();
            }
        }
    }

    /**
     * Returns the values of a model that could not be decoded because they do not match the contract: optional fields
     * that are absent, and missing elements of lists. The original values are in the {@code additionalProperties} of
     * their records.
     *
     * @param model a decoded model
     * @return the skipped values, with paths that start at the model; usually empty
     * @throws IllegalArgumentException if the argument is not a model
     */
    public List<UnreadableValue> unreadableIn(Object model) {
        if (!types.isOdd(model)) {
            return List.of();
        }
        List<UnreadableValue> found = new ArrayList<>();
        read(write(model), model.getClass(), found::add);
        return List.copyOf(found);
    }

    Object read(String text, Type type, DecodingState.Source source) {
        try {
            Consumer<List<Unread>> leftOut =
                    source == DecodingState.Source.FORM ? JsonCodec::requireNone : JsonCodec::requireKept;
            return read(() -> json.parser(text), type, source, leftOut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether an object of this type may be empty. */
    boolean canBeEmpty(Type type) {
        return types.of(type) instanceof RecordType record
                && record.shape().required().isEmpty();
    }

    /** Opens a parser of a JSON text, which already reads the first bytes. */
    private interface Opening {
        MeteredParser open() throws IOException;
    }

    private Object read(Opening opening, Type type, DecodingState.Source source, Consumer<List<Unread>> leftOut)
            throws IOException {
        try (MeteredParser parser = opening.open()) {
            return readAll(parser, types.of(type), source, leftOut);
        } catch (CharConversionException e) {
            // no cause, since its message shows content of the body
            throw new DecodingException(JsonPath.ROOT, "JSON in UTF-8", "another encoding");
        }
    }

    private Object readAll(
            MeteredParser parser, WireType type, DecodingState.Source source, Consumer<List<Unread>> leftOut)
            throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw new DecodingException(JsonPath.ROOT, type.expected(), "an empty body");
            }
            DecodingState in = new DecodingState(json, parser, source);
            if (source == DecodingState.Source.ANSWER) {
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
            if (source == DecodingState.Source.ANSWER) {
                Answered.checkContent(type, read, in.unread());
            }
            leftOut.accept(in.unread());
            return value;
        } catch (JsonProcessingException e) {
            throw new DecodingException(
                    JsonPath.of(parser.getParsingContext()), "JSON", Json.fault(e, parser.currentLocation()));
        }
    }

    /**
     * Encodes a value as JSON text.
     *
     * @param value a model, or a list or map of models, or a scalar
     * @return the JSON
     * @throws IllegalArgumentException if the value is or contains something that JSON cannot express
     */
    public String write(@Nullable Object value) {
        try (JsonBuffer written = written(value)) {
            return written.text();
        }
    }

    private JsonBuffer written(@Nullable Object value) {
        return json.written(out -> types.any().writeOrNull(value, out, Json.DEEPEST_NESTING));
    }

    /**
     * Encodes a value as JSON bytes.
     *
     * @param value a model, or a list or map of models, or a scalar
     * @return the JSON in UTF-8
     * @throws IllegalArgumentException if the value is or contains something that JSON cannot express
     */
    public byte[] writeBytes(@Nullable Object value) {
        try (JsonBuffer written = written(value)) {
            return written.toBytes();
        }
    }

    /**
     * Writes a value as JSON to a stream, without closing or flushing it. Nothing is written if the value cannot be
     * encoded.
     *
     * @param value a model, or a list or map of models, or a scalar
     * @param out receives the JSON in UTF-8
     * @throws IllegalArgumentException if the value is or contains something that JSON cannot express
     * @throws IOException if the stream cannot be written
     */
    public void write(@Nullable Object value, OutputStream out) throws IOException {
        try (JsonBuffer written = written(value)) {
            written.writeTo(out);
        }
    }

    /**
     * Returns the JSON of a value as maps, lists, texts, numbers and booleans.
     *
     * @param value a model, or a list or map of models, or a scalar
     * @return the tree, unmodifiable; null for null
     * @throws IllegalArgumentException if the value is or contains something that JSON cannot express
     */
    public @Nullable Object tree(@Nullable Object value) {
        return types.any().treeOrNull(value, Json.DEEPEST_NESTING);
    }

    /**
     * Returns the JSON of a value in the types of its components, whatever form each was received in: a list that was
     * sent as an object with indexes for names is a list, a flag that was sent as {@code 1} is a boolean, and values
     * that could not be decoded are absent. Use this to look at fields, and {@link #tree} to store them.
     *
     * @param value a model, or a list or map of models, or a scalar
     * @return the tree, unmodifiable; null for null
     * @throws IllegalArgumentException if the value is or contains something that JSON cannot express
     */
    public @Nullable Object typedTree(@Nullable Object value) {
        return tree(types.isOdd(value) ? types.plain(value) : value);
    }

    WireTypes types() {
        return types;
    }
}
