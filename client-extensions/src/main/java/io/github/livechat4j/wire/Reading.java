package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.error.DecodingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that is being read.
 *
 * @param json opens further parsers, for what has to be read a second time
 * @param parser stands at the value to be read next
 * @param source where the values come from
 * @param unread what was left out so far
 * @param isUnwrapped whether an {@link Envelope} was taken off or put around it already, which is done only once
 */
record Reading(Json json, MeteredParser parser, Source source, List<Unread> unread, boolean isUnwrapped) {

    Reading(Json json, MeteredParser parser, Source source) {
        this(json, parser, source, new ArrayList<>(0), false);
    }

    /** The list of the records of a page is within an object. */
    private static final int DEEPEST_PAGE = 2;

    enum Source {
        JSON,
        /** JSON that answers a call, and so has to be of the kind that was promised. */
        ANSWER,
        /** All values are texts, and an empty text also stands for an empty list or object. */
        FORM
    }

    /**
     * Moves on within an object: to the value of its next member, or to its end.
     *
     * @return whether there is a member
     */
    boolean nextMember() throws IOException {
        if (parser.nextToken() != JsonToken.FIELD_NAME) {
            return false;
        }
        JsonPath.checkedName(parser);
        parser.nextToken();
        return true;
    }

    /** Reads a tree that was taken from this body at a place below the current one, {@code ""} for the current place itself. */
    Object again(Object tree, WireType type, String placeBelow) throws IOException {
        try (MeteredParser treeParser = json.parser(json.write(tree))) {
            treeParser.nextToken();
            Reading below = new Reading(json, treeParser, source, new ArrayList<>(0), isUnwrapped);
            Object read = type.read(below);
            below.unread.forEach(each -> unread.add(each.under(path() + placeBelow)));
            DecodingException fault = Loose.fault(read);
            return fault == null ? read : Loose.unreadable(Loose.raw(read, type), fault.under(path() + placeBelow));
        } catch (DecodingException e) {
            throw e.under(path() + placeBelow);
        }
    }

    /** The same, with no {@link Envelope} to be taken off or put around any more. */
    Reading unwrapped() {
        return new Reading(json, parser, source, unread, true);
    }

    /** Reads an element of a list or a map. One that cannot be read is noted, and left to be left out. */
    Object element(WireType type) throws IOException {
        boolean isRecord = type instanceof RecordType || type instanceof UnionType;
        JsonStreamContext container = container();
        int before = unread.size();
        Object read;
        boolean isKept = true;
        try {
            Json.checkDepth(parser);
            read = type.read(this);
        } catch (DecodingException e) {
            if (!isRecord || container.getNestingDepth() > DEEPEST_PAGE) {
                // what it is in keeps its JSON, so that is what cannot be read
                throw e;
            }
            // in the midst of it; what was read of it so far is gone
            forget(before);
            skipTo(container);
            read = Loose.unreadable(null, e);
            isKept = false;
        }
        DecodingException fault = Loose.fault(read);
        if (fault != null) {
            JsonStreamContext around = container.getParent();
            boolean isTopmost = around != null && around.inRoot();
            note(new Unread(fault, Loose.raw(read, type), isRecord, isTopmost || !isKept));
        }
        return read;
    }

    /**
     * Reads an element of a list. What is no record where one is promised is noted too: nothing that was sent is left out without a word.
     */
    Object listElement(WireType type) throws IOException {
        Object read = element(type);
        boolean isRecord = type instanceof RecordType || type instanceof UnionType;
        if (isRecord && Loose.fault(read) == null && Loose.value(read) == null) {
            Object raw = Loose.raw(read, type);
            JsonStreamContext around = parser.getParsingContext().getParent();
            note(new Unread(
                    mismatch(type.expected(), JsonTree.kind(raw)), raw, true, around != null && around.inRoot()));
        }
        return read;
    }

    /** What the value at hand is an element of. */
    private JsonStreamContext container() {
        JsonStreamContext context = parser.getParsingContext();
        return parser.currentToken().isStructStart() ? context.getParent() : context;
    }

    /** Moves on to the end of the element of a list or an object that is being read. */
    private void skipTo(JsonStreamContext container) throws IOException {
        while (parser.getParsingContext() != container) {
            parser.nextToken();
        }
    }

    /** Notes an optional field that is left out. */
    void notRead(DecodingException fault, @Nullable Object raw) throws IOException {
        note(new Unread(fault, raw, false, false));
    }

    private void note(Unread left) throws IOException {
        parser.add(MeteredParser.FAULT_BYTES);
        unread.add(left);
    }

    /** Takes back notes on something that is left out itself. */
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
