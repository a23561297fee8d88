package io.github.livechat4j.wire;

/**
 * A value in an answer that does not match the contract and cannot be converted. The rest was decoded without it: an
 * optional field is absent, or a record is missing in its list.
 *
 * @param jsonPath the path in the body, such as {@code $.chats[3].duration}; for a record, the path of the field that
 *     makes it unreadable
 * @param expected the expected value, such as {@code a whole number}
 * @param found the kind of value that was found, such as {@code text}
 * @param json the JSON of the skipped field or of the whole skipped record. It is data of the service and may be
 *     personal. It is {@code null} for a record that is nested deeper than 200 levels
 * @param isRecord whether a whole record of a list or a map was skipped
 */
public record UnreadableValue(String jsonPath, String expected, String found, String json, boolean isRecord) {

    /** Creates the value for replaced bytes, whose path is unknown. */
    static UnreadableValue ofBytes(long replaced) {
        String found = "bytes that are no character, " + replaced + " times; U+FFFD stands for each";
        return new UnreadableValue(JsonPath.ROOT, "text in the charset of the answer", found, "null", false);
    }

    /** Shows the path and the fault, without the data. */
    @Override
    public String toString() {
        return (isRecord ? "a record was left out: " : "a value was left out: ") + "expected " + expected + " at "
                + jsonPath + " but found " + found;
    }
}
