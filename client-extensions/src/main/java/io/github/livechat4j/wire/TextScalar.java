package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.schema.FieldType;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text. It is also decoded from numbers and booleans, as the text in which they are written. */
enum TextScalar implements ScalarKind {
    INSTANCE;

    @Override
    public @Nullable Object ofUsual(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : null;
    }

    @Override
    public @Nullable Object of(Object raw) {
        return text(raw);
    }

    static @Nullable String text(Object raw) {
        if (raw instanceof String text) {
            return text;
        }
        return raw instanceof Map || raw instanceof Collection ? null : raw.toString();
    }

    @Override
    public Object tree(Object value) {
        return value;
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeString((String) value);
    }

    @Override
    public String expected() {
        return "a text";
    }

    @Override
    public FieldType fieldType() {
        return FieldType.Scalar.TEXT;
    }
}
