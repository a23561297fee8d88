package io.github.livechat4j.wire;

/**
 * A value in an answer that is not what the contract promises and cannot be read as such either. What it stands in was read without it: an
 * optional field is absent, a record is left out of its list.
 *
 * @param jsonPath where in the body it is, such as {@code $.chats[3].duration}; of a record, the field that makes it unreadable
 * @param expected what was expected there, such as {@code a whole number}
 * @param found the kind of what was found there, such as {@code text}
 * @param json the JSON of what was left out: of the field, or of the whole record. It is data of the service and may be personal.
 *     It is {@code null} for a record that had to be skipped: one that is nested deeper than 200 levels
 * @param isRecord whether a whole record was left out of a list or a map
 */
public record UnreadableValue(String jsonPath, String expected, String found, String json, boolean isRecord) {

    /** Of bytes that were replaced, whose place nobody knows. */
    static UnreadableValue ofBytes(long replaced) {
        String found = "bytes that are no character, " + replaced + " times; U+FFFD stands for each";
        return new UnreadableValue(JsonPath.ROOT, "text in the charset of the answer", found, "null", false);
    }

    /** Tells where it is and what is wrong, without the data. */
    @Override
    public String toString() {
        return (isRecord ? "a record was left out: " : "a value was left out: ") + "expected " + expected + " at "
                + jsonPath + " but found " + found;
    }
}
