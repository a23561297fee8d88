package io.github.livechat4j.warehouse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies the JSON of a record without what must not be stored: masked values, secrets, odd texts and numbers. */
final class RecordRewriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private final Masking masking;
    private final List<String> path = new ArrayList<>();

    RecordRewriter(Masking masking) {
        this.masking = masking;
    }

    byte[] rewrite(JsonParser parser, StoredRecord record, int length) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream(length);
        try (JsonGenerator out = FACTORY.createGenerator(copy)) {
            path.clear();
            path.add(record.tableName());
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException(Shredder.NO_OBJECT);
            }
            object(parser, out, false);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException(Shredder.NO_OBJECT);
            }
        }
        return copy.toByteArray();
    }

    /**
     * Copies the current value.
     *
     * @param hash replaces texts and numbers; null to copy them
     * @param isOpen whether the contract lists no members of the value
     */
    private void copy(JsonParser parser, JsonGenerator out, @Nullable KeyedHash hash, boolean isOpen)
            throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                if (hash != null) {
                    // the names of its members can be personal data as well
                    parser.skipChildren();
                    out.writeNull();
                } else {
                    object(parser, out, isOpen);
                }
            }
            case START_ARRAY -> {
                out.writeStartArray();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    copy(parser, out, hash, isOpen);
                }
                out.writeEndArray();
            }
            case VALUE_NULL -> out.writeNull();
            case VALUE_STRING -> {
                String text = parser.getText();
                out.writeString(hash == null ? StorableJson.text(text) : hash.of(text));
            }
            default -> scalar(parser, out, hash);
        }
    }

    private static void scalar(JsonParser parser, JsonGenerator out, @Nullable KeyedHash hash) throws IOException {
        if (hash != null) {
            out.writeString(hash.of(parser.getText()));
        } else if (parser.currentToken().isNumeric()) {
            StorableJson.number(parser, out);
        } else {
            out.writeBoolean(parser.currentToken() == JsonToken.VALUE_TRUE);
        }
    }

    private void object(JsonParser parser, JsonGenerator out, boolean isOpen) throws IOException {
        out.writeStartObject();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            path.add(name);
            Masking.Treatment treatment = masking.of(path);
            boolean isLeftOut = (!isOpen && masking.isUnknown(path)) || (treatment != null && treatment.hash() == null);
            if (!isLeftOut) {
                out.writeFieldName(StorableJson.text(name));
                boolean isOpenBelow = isOpen || MaskableFields.ALL.isOpen(path);
                copy(parser, out, treatment == null ? null : treatment.hash(), isOpenBelow);
            } else {
                parser.skipChildren();
            }
            path.remove(path.size() - 1);
        }
        out.writeEndObject();
    }
}
