package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.livechat4j.error.DecodingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** JSON text, as it is read and written everywhere in this client. */
final class Json {

    /** Far beyond anything the service sends, and far from the end of a thread's stack. */
    static final int DEEPEST_NESTING = 200;

    /** What was found where there is more of something than is read. */
    static final String TOO_MUCH = "more than is accepted";

    /** What is nested deeper than can be read is skipped up to here, so that it costs its record and not all records around it. */
    private static final int DEEPEST_SKIPPED = 1_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_SKIPPED)
                    // one long text must not cost the records around it; what a body may take is limited where
                    // it is read
                    .maxStringLength(Integer.MAX_VALUE)
                    // longer ones are kept as texts
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            // names are also keys of maps, of which there is no end
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // the table of names is shared by all bodies: one with colliding names would break those that come after it
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    /**
     * Goes one level down on writing.
     *
     * @param deepest how many levels may be written
     * @return how many are left within
     */
    static int within(int deepest) {
        if (deepest == 0) {
            throw new IllegalArgumentException("The value is nested too deep to be written, or holds itself");
        }
        return deepest - 1;
    }

    /**
     * Looks at how deep the value at hand is.
     *
     * @throws DecodingException if it is deeper than can be read
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

    String write(@Nullable Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(text)) {
            JsonTree.write(tree, generator);
        } catch (IOException e) {
            // a StringWriter has no faults of its own
            throw new UncheckedIOException(e);
        }
        return LoneSurrogates.escaped(text.toString());
    }
}
