package io.github.livechat4j.wire;

import io.github.livechat4j.wire.listed.internal.ScannedPage;
import io.github.livechat4j.wire.listed.internal.ScannedRecord;
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
    private final RecordType page;
    private final NotedPlace places;
    private final byte[] body;
    private final JsonBytes json;
    private final ValueScan values;
    private final List<ScannedRecord> records = new ArrayList<>();
    private boolean hasList;
    private int total = -1;
    private int pages = -1;

    private PageScanner(RecordType page, NotedPlace places, byte[] body) {
        this.page = page;
        this.places = places;
        this.body = body;
        this.json = new JsonBytes(body);
        this.values = new ValueScan(json);
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
        PageScanner scanner = new PageScanner(page, places, body);
        return scanner.isScanned()
                ? Optional.of(ScannedPage.ofScanned(scanner.records, scanner.total, scanner.pages))
                : Optional.empty();
    }

    private boolean isScanned() {
        if (!json.opens('{')) {
            return false;
        }
        do {
            if (!json.member(page.shape(), -1) || !member(json.component())) {
                return false;
            }
        } while (json.passes(','));
        return json.closes('}') && json.isEnd() && hasList && total >= 0 && pages >= 0;
    }

    private boolean member(@Nullable Component component) {
        if (component == null) {
            return values.anything();
        }
        if (component.type() instanceof ListType list && !hasList) {
            hasList = true;
            return elements(list.element());
        }
        if (component.name().equals(TOTAL) && total < 0) {
            total = count();
            return total >= 0;
        }
        if (component.name().equals(PAGES) && pages < 0) {
            pages = count();
            return pages >= 0;
        }
        return false;
    }

    /** Returns the number that is the next value; a negative one if it is none or too large. */
    private int count() {
        int next = json.next();
        boolean isCount = next >= '0'
                && next <= '9'
                && json.number()
                && json.isWhole()
                && json.isLong()
                && json.whole() <= Integer.MAX_VALUE;
        return isCount ? (int) json.whole() : -1;
    }

    private boolean elements(WireType element) {
        if (!json.opens('[')) {
            return false;
        }
        if (json.closes(']')) {
            return true;
        }
        do {
            if (!element(element)) {
                return false;
            }
        } while (json.passes(','));
        return json.closes(']');
    }

    private boolean element(WireType type) {
        json.next();
        json.forgetOther();
        int from = json.at();
        if (!values.record(type, places)) {
            return false;
        }
        int to = json.at();
        int other = json.firstOther();
        if (other < 0) {
            add(body, from, to);
        } else {
            byte[] written = WrittenForm.ofCodec(body, from, to, other);
            add(written, 0, written.length);
        }
        return true;
    }

    private void add(byte[] bytes, int from, int to) {
        records.add(new ScannedRecord(bytes, from, to, values.noted(), values.isPlain()));
    }
}
