package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.livechat4j.error.DecodingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The settings for parsing and writing JSON text, shared by all codecs. */
final class Json {

    /** The maximum nesting of JSON: far deeper than any answer of the service, and far from a stack overflow. */
    static final int DEEPEST_NESTING = 200;

    /** The text for values beyond a limit, for messages. */
    static final String TOO_MUCH = "more than is accepted";

    /**
     * The maximum nesting that can be skipped. A record that is nested deeper than the maximum of decoding is skipped,
     * so that the records around it are kept.
     */
    private static final int DEEPEST_SKIPPED = 1_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_SKIPPED)
                    // no limit, since one long text must not make the records around it unreadable; the size of the
                    // body is limited instead
                    .maxStringLength(Integer.MAX_VALUE)
                    // no limit, since long numbers are kept as texts
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            // names are not interned, since keys of maps are names too and their number is unlimited
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // no failure on hash collisions: the symbol table is shared by all bodies, so one body with colliding names
            // would make later bodies fail
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // otherwise an emoji would be escaped
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    /**
     * Enters one level of nesting on writing.
     *
     * @param deepest the number of remaining levels
     * @return the number of levels that remain inside
     */
    static int within(int deepest) {
        if (deepest == 0) {
            throw new IllegalArgumentException("The value is nested too deep to be written, or contains itself");
        }
        return deepest - 1;
    }

    /**
     * Checks the nesting of the current value.
     *
     * @throws DecodingException if it is nested deeper than {@link #DEEPEST_NESTING}
     */
    static void checkDepth(JsonParser parser) {
        JsonStreamContext context = parser.getParsingContext();
        if (context.getNestingDepth() > DEEPEST_NESTING) {
            throw new DecodingException(
                    JsonPath.of(context), "values that are nested " + DEEPEST_NESTING + " deep at most", TOO_MUCH);
        }
    }

    MeteredParser parser(InputStream text) throws IOException {
        return new MeteredParser(factory.createParser(text));
    }

    MeteredParser parser(Reader text) throws IOException {
        return new MeteredParser(factory.createParser(text));
    }

    MeteredParser parser(byte[] text) throws IOException {
        return new MeteredParser(factory.createParser(text));
    }

    MeteredParser parser(String text) throws IOException {
        return new MeteredParser(factory.createParser(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
    }

    /** Writes JSON to a generator. */
    interface Content {
        void write(JsonGenerator out) throws IOException;
    }

    String write(@Nullable Object tree) {
        try (JsonBuffer written = written(out -> JsonTree.write(tree, out))) {
            return written.text();
        }
    }

    /** Writes JSON to memory. */
    JsonBuffer written(Content content) {
        JsonBuffer written = new JsonBuffer();
        try (JsonGenerator generator = factory.createGenerator(written)) {
            content.write(generator);
        } catch (IOException e) {
            // writing to memory never fails
            throw new UncheckedIOException(e);
        }
        written.respellSurrogates();
        return written;
    }

    /** Returns a description without the message of the exception, which shows content of the body. */
    static String fault(JsonProcessingException e, JsonLocation location) {
        String what = e instanceof JsonEOFException
                ? "the end of the body"
                : e instanceof MeteredParser.TooManyValuesException
                        ? MeteredParser.TooManyValuesException.FOUND
                        : e instanceof StreamConstraintsException ? TOO_MUCH : "something else";
        return what + " before line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
