package io.github.livechat4j.parquet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Parses and writes JSON with all of its digits. */
final class ParquetJson {

    // the client has limited the size of the answer
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .maxNestingDepth(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ParquetJson() {}

    /** Parses JSON. Bytes that are no JSON are returned as a text. */
    static JsonNode read(byte[] json) {
        try {
            JsonNode node = JSON.readTree(json);
            return node instanceof MissingNode ? TextNode.valueOf("") : node;
        } catch (IOException e) {
            return TextNode.valueOf(new String(json, StandardCharsets.UTF_8));
        }
    }

    static String of(JsonNode value) {
        String text = value.toString();
        return isStorable(text) ? text : escaped(text);
    }

    /** Returns whether a text can be written in UTF-8: it has no half of a surrogate pair. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!isPair(text, i)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Escapes the halves of surrogate pairs of a pointer, which else could not be written. */
    static String storable(String text) {
        return isStorable(text) ? text : escaped(text);
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char found = text.charAt(i);
            if (isPair(text, i)) {
                escaped.append(found).append(text.charAt(++i));
            } else if (Character.isSurrogate(found)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) found));
            } else {
                escaped.append(found);
            }
        }
        return escaped.toString();
    }
}
