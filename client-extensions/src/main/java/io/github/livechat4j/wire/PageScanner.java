package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.listed.internal.ScannedPage;
import io.github.livechat4j.wire.listed.internal.ScannedRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of a page without decoding them. A page of which a value has not the form of the contract is left
 * to the codec.
 */
final class PageScanner {

    private static final String TOTAL = "total";
    private static final String PAGES = "pages";
    private static final byte BYTE_ORDER_MARK = (byte) 0xEF;

    /** Like the factory of the codec, but it fails on nesting that the codec would skip. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Json.DEEPEST_NESTING)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final RecordType page;
    private final NotedPlace places;
    private final byte[] body;
    private final TextForm form;
    private final List<ScannedRecord> records = new ArrayList<>();
    private boolean hasList;
    private int total = -1;
    private int pages = -1;

    private PageScanner(RecordType page, NotedPlace places, byte[] body) {
        this.page = page;
        this.places = places;
        this.body = body;
        this.form = TextForm.of(body);
    }

    /**
     * Scans a page.
     *
     * @param page the type of a page: a required list of records, a total and a number of pages
     * @param places the values to note
     * @param body the page as JSON
     * @return the page; empty if the codec has to decode it
     */
    static <P> Optional<ScannedPage<P>> scan(RecordType page, NotedPlace places, byte[] body) {
        if (body.length == 0) {
            return Optional.empty();
        }
        PageScanner scanner = new PageScanner(page, places, body);
        try {
            return scanner.form != TextForm.INVALID && body[0] != BYTE_ORDER_MARK && scanner.isScanned()
                    ? Optional.of(ScannedPage.ofScanned(scanner.records, scanner.total, scanner.pages))
                    : Optional.empty();
        } catch (IOException | DecodingException e) {
            // the codec reports it
            return Optional.empty();
        }
    }

    private boolean isScanned() throws IOException {
        try (JsonParser parser = FACTORY.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            ValueScan values = new ValueScan(parser);
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                if (!member(page.shape().byName().get(name), parser, values)) {
                    return false;
                }
            }
            return hasList && total >= 0 && pages >= 0 && parser.nextToken() == null;
        }
    }

    private boolean member(@Nullable Component component, JsonParser parser, ValueScan values) throws IOException {
        if (component == null) {
            return values.anything();
        }
        if (component.type() instanceof ListType list && !hasList) {
            hasList = true;
            return parser.currentToken() == JsonToken.START_ARRAY && elements(list.element(), parser, values);
        }
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getNumberType() != JsonParser.NumberType.INT) {
            return false;
        }
        if (component.name().equals(TOTAL) && total < 0) {
            total = parser.getIntValue();
            return total >= 0;
        }
        if (component.name().equals(PAGES) && pages < 0) {
            pages = parser.getIntValue();
            return pages >= 0;
        }
        return false;
    }

    private boolean elements(WireType element, JsonParser parser, ValueScan values) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int from = (int) parser.currentTokenLocation().getByteOffset();
            if (!values.record(element, places)) {
                return false;
            }
            int to = (int) parser.currentLocation().getByteOffset();
            byte[] json = form == TextForm.CODEC ? body : WrittenForm.ofCodec(body, from, to);
            if (json == null) {
                return false;
            }
            records.add(
                    json == body
                            ? new ScannedRecord(body, from, to, values.noted(), values.isPlain())
                            : new ScannedRecord(json, 0, json.length, values.noted(), values.isPlain()));
        }
        return true;
    }
}
