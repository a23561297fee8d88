package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.schema.FieldType;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A flag, which the service sends as {@code true}, {@code 1} or {@code "1"}. Each form is accepted in place of the
 * others.
 */
enum FlagScalar implements ScalarKind {
    BOOLEAN {
        @Override
        public @Nullable Object ofUsual(JsonParser parser) {
            JsonToken token = parser.currentToken();
            return token == JsonToken.VALUE_TRUE ? Boolean.TRUE : token == JsonToken.VALUE_FALSE ? Boolean.FALSE : null;
        }

        @Override
        public Object tree(Object value) {
            return value;
        }

        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            out.writeBoolean((boolean) value);
        }
    },

    NUMBER {
        @Override
        public Object tree(Object value) {
            return (boolean) value ? 1 : 0;
        }
    },

    TEXT {
        @Override
        public Object tree(Object value) {
            return (boolean) value ? "1" : "0";
        }
    };

    private static final Map<Object, Boolean> MEANINGS =
            Map.of(true, true, false, false, 1, true, 0, false, "1", true, "0", false, "true", true, "false", false);

    @Override
    public @Nullable Object of(Object raw) {
        return MEANINGS.get(raw);
    }

    @Override
    public String expected() {
        return "a flag";
    }

    @Override
    public FieldType fieldType() {
        return FieldType.Scalar.BOOLEAN;
    }
}
