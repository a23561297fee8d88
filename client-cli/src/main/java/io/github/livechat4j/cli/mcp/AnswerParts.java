package io.github.livechat4j.cli.mcp;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts answers into parts of a greatest size, and keeps the parts that were not yet asked for. A list is cut between
 * its records; a record that is too large is cut into texts.
 *
 * <p>A client may end at a message that is larger than its limit, so the size of a part is that in the message, where
 * it is a JSON string. Safe for many threads.
 */
final class AnswerParts {

    /** The name of the tool that returns the next part. */
    static final String NEXT = "nextPart";

    /** The number of answers whose other parts are kept. */
    private static final int KEPT = 8;

    /** Room for the cursor and the remark of a part. */
    private static final int MARGIN = 400;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final int limit;
    private final Map<String, List<String>> kept = new LinkedHashMap<>();
    private int answers;

    /**
     * Makes an empty store.
     *
     * @param limit the greatest size of a part in bytes, as a JSON string in UTF-8
     */
    AnswerParts(int limit) {
        this.limit = limit;
    }

    /** Returns the size of a text in a message. */
    static int size(String text) {
        return JsonStringEncoder.getInstance().quoteAsUTF8(text).length;
    }

    /** Returns how much of an answer fits into its first part. */
    int room() {
        return limit - MARGIN;
    }

    /** Returns the first part of an answer, with a cursor if there are others. */
    synchronized String first(ToolAnswer answer) {
        String whole = whole(answer);
        if (size(whole) <= limit) {
            return whole;
        }
        String id = "a" + ++answers;
        List<ObjectNode> parts =
                answer.isList() ? ofList(answer) : ofRecord(answer.records().get(0));
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            ObjectNode part = parts.get(index).put("part", index + 1).put("parts", parts.size());
            if (index + 1 < parts.size()) {
                part.put("cursor", id + "-" + (index + 1))
                        .put("next", "call " + NEXT + " with this cursor for the next part");
            }
            texts.add(part.toString());
        }
        kept.put(id, texts);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return texts.get(0);
    }

    /**
     * Returns another part.
     *
     * @param cursor the cursor of the part before
     * @throws Failure if there is no such part, or no longer
     */
    synchronized String at(String cursor) {
        int dash = cursor.indexOf('-');
        Optional<List<String>> parts = Optional.ofNullable(kept.get(dash < 0 ? cursor : cursor.substring(0, dash)));
        String number = cursor.substring(dash + 1);
        int index = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : -1;
        return parts.filter(texts -> index > 0 && index < texts.size())
                .map(texts -> texts.get(index))
                .orElseThrow(() -> Failure.of(
                                ExitCode.USAGE,
                                "cursor must be that of one of the last " + KEPT + " answers with parts")
                        .advise("call the tool again"));
    }

    private static String whole(ToolAnswer answer) {
        if (!answer.isList()) {
            return answer.records().get(0).toString();
        }
        ObjectNode whole = answer.head().deepCopy();
        whole.putArray("records").addAll(answer.records());
        return whole.toString();
    }

    private List<ObjectNode> ofList(ToolAnswer answer) {
        List<ObjectNode> parts = new ArrayList<>();
        ObjectNode part = answer.head().deepCopy();
        ArrayNode records = part.putArray("records");
        int size = size(part.toString());
        for (JsonNode each : answer.records()) {
            int length = size(each.toString()) + 1;
            if (length > room()) {
                addIfFilled(parts, part, records);
                parts.addAll(ofRecord(each));
                part = NODES.objectNode();
                records = part.putArray("records");
                size = size(part.toString());
                continue;
            }
            if (size + length > room() && !records.isEmpty()) {
                parts.add(part);
                part = NODES.objectNode();
                records = part.putArray("records");
                size = size(part.toString());
            }
            records.add(each);
            size += length;
        }
        addIfFilled(parts, part, records);
        return parts;
    }

    private static void addIfFilled(List<ObjectNode> parts, ObjectNode part, ArrayNode records) {
        if (!records.isEmpty()) {
            parts.add(part);
        }
    }

    private List<ObjectNode> ofRecord(JsonNode record) {
        List<ObjectNode> parts = new ArrayList<>();
        String text = record.toString();
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from);
            parts.add(NODES.objectNode().put("text_of_record", text.substring(from, to)));
            from = to;
        }
        return parts;
    }

    /** Returns the end of the longest text that fits, which is twice a JSON string: in the part, and in the message. */
    private int end(String text, int from) {
        int low = from + 1;
        int high = Math.min(text.length(), from + room());
        while (low < high) {
            int middle = (low + high + 1) / 2;
            String quoted = NODES.textNode(text.substring(from, middle)).toString();
            if (size(quoted) <= room()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        boolean splitsPair = low < text.length() && Character.isHighSurrogate(text.charAt(low - 1)) && low - 1 > from;
        return splitsPair ? low - 1 : low;
    }
}
