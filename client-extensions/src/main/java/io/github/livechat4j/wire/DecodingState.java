package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.error.DecodingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of decoding a body.
 *
 * @param json creates parsers for values that are decoded a second time
 * @param parser the parser, at the next value
 * @param source the format of the values
 * @param unread the values skipped so far
 * @param isUnwrapped whether an {@link Envelope} was already removed or added, which is done at most once
 */
record DecodingState(Json json, MeteredParser parser, Source source, List<Unread> unread, boolean isUnwrapped) {

    DecodingState(Json json, MeteredParser parser, Source source) {
        this(json, parser, source, new ArrayList<>(0), false);
    }

    /** The nesting of the records of a page: a list inside an object. */
    private static final int DEEPEST_PAGE = 2;

    enum Source {
        JSON,
        /** JSON of an answer, which must be of the expected kind. */
        ANSWER,
        /** A form: all values are texts, and an empty text also stands for an empty list or object. */
        FORM
    }

    /**
     * Moves to the value of the next member of an object, or to the end of the object.
     *
     * @return whether there is a next member
     */
    boolean nextMember() throws IOException {
        if (parser.nextToken() != JsonToken.FIELD_NAME) {
            return false;
        }
        JsonPath.checkedName(parser);
        parser.nextToken();
        return true;
    }

    /**
     * Decodes a tree from this body; {@code placeBelow} is its path relative to the current one, {@code ""} for the
     * current one itself.
     */
    Object again(Object tree, WireType type, String placeBelow) throws IOException {
        try (MeteredParser treeParser = json.parser(json.write(tree))) {
            treeParser.nextToken();
            DecodingState below = new DecodingState(json, treeParser, source, new ArrayList<>(0), isUnwrapped);
            Object read = type.read(below);
            below.unread.forEach(each -> unread.add(each.under(path() + placeBelow)));
            DecodingException fault = Loose.fault(read);
            return fault == null ? read : Loose.unreadable(Loose.raw(read, type), fault.under(path() + placeBelow));
        } catch (DecodingException e) {
            throw e.under(path() + placeBelow);
        }
    }

    /** Returns this state without further removal or addition of an {@link Envelope}. */
    DecodingState unwrapped() {
        return new DecodingState(json, parser, source, unread, true);
    }

    /** Decodes an element of a list or a map. An unreadable element is recorded, and the caller skips it. */
    Object element(WireType type) throws IOException {
        JsonStreamContext container = container();
        int before = unread.size();
        Object read;
        boolean isKept = true;
        try {
            Json.checkDepth(parser);
            read = type.read(this);
        } catch (DecodingException e) {
            if (!type.isRecord() || container.getNestingDepth() > DEEPEST_PAGE) {
                // the enclosing record keeps the JSON of this value, so the enclosing record is the unreadable one
                throw e;
            }
            // the parser is inside the element, and its values read so far are lost
            forget(before);
            skipTo(container);
            read = Loose.unreadable(null, e);
            isKept = false;
        }
        DecodingException fault = Loose.fault(read);
        if (fault != null) {
            note(new Unread(fault, Loose.raw(read, type), type.isRecord(), isTopmost(container) || !isKept));
        }
        return read;
    }

    /**
     * Decodes an element of a list. Also records an element that is not a record where one is expected, so that nothing
     * is skipped silently.
     */
    Object listElement(WireType type) throws IOException {
        Object read = element(type);
        if (!(read instanceof Loose)) {
            return read;
        }
        if (type.isRecord() && Loose.fault(read) == null && Loose.value(read) == null) {
            Object raw = Loose.raw(read, type);
            DecodingException fault = mismatch(type.expected(), JsonTree.kind(raw));
            note(new Unread(fault, raw, true, isTopmost(parser.getParsingContext())));
        }
        return read;
    }

    /** Returns the context of the container of the current value. */
    private JsonStreamContext container() {
        JsonStreamContext context = parser.getParsingContext();
        return parser.currentToken().isStructStart() ? context.getParent() : context;
    }

    private static boolean isTopmost(JsonStreamContext container) {
        JsonStreamContext around = container.getParent();
        return around != null && around.inRoot();
    }

    /** Moves to the end of the current element of a container. */
    private void skipTo(JsonStreamContext container) throws IOException {
        while (parser.getParsingContext() != container) {
            parser.nextToken();
        }
    }

    /** Records an optional field that is skipped. */
    void notRead(DecodingException fault, @Nullable Object raw) throws IOException {
        note(new Unread(fault, raw, false, false));
    }

    private void note(Unread left) throws IOException {
        parser.add(MeteredParser.FAULT_BYTES);
        unread.add(left);
    }

    /** Removes the records of skipped values inside a value that is itself skipped. */
    void forget(int before) {
        unread.subList(before, unread.size()).clear();
    }

    String path() {
        return JsonPath.of(parser.getParsingContext());
    }

    DecodingException mismatch(String expected, String found) {
        return new DecodingException(path(), expected, found);
    }
}
