package io.github.livechat4j.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Holds the text of one value in a path, a query or a header to its schema, as it was sent. */
record SentValue(ContractDocument contract) {

    private static final String INTEGER = "0|-?[1-9][0-9]*";
    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";

    /** What is wrong with it; nothing if it fits. */
    Optional<String> fault(String text, JsonNode schema) {
        JsonNode whole = contract.whole(schema);
        List<String> words = ContractDocument.texts(whole.path("enum"));
        if (!words.isEmpty() && !words.contains(text)) {
            return Optional.of("is \"" + text + "\", and has to be one of " + words);
        }
        String format = whole.path("format").asText();
        String form = format.isEmpty() ? whole.path("type").asText() : format;
        boolean fits = switch (form) {
            case "boolean" -> text.equals("true") || text.equals("false");
            case "flag" -> text.equals("1") || text.equals("0");
            case "integer", "int32", "int64", "unixtime" -> text.matches(INTEGER);
            case "number", "decimal", "float", "double" -> text.matches(NUMBER);
            case "date" -> isDate(text);
            case "date-time" -> isInstant(text);
            default -> true;
        };
        return fits ? Optional.empty() : Optional.of("is \"" + text + "\", which is no " + form);
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isInstant(String text) {
        try {
            return !OffsetDateTime.parse(text).toString().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
