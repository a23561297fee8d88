package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.schema.FieldType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** An instant, written as epoch seconds or as an ISO-8601 text. Each form is accepted in place of the other. */
enum InstantScalar implements ScalarKind {
    EPOCH_SECONDS {
        @Override
        public @Nullable Object ofUsual(JsonParser parser) throws IOException {
            return parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= SAFE_DIGITS
                    ? Instant.ofEpochSecond(parser.getLongValue())
                    : null;
        }

        @Override
        public Object tree(Object value) {
            return Numbers.whole(((Instant) value).getEpochSecond());
        }

        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            out.writeNumber(((Instant) value).getEpochSecond());
        }
    },

    ISO {
        @Override
        public Object tree(Object value) {
            return value.toString();
        }
    };

    /** The number of digits with which all seconds are in the range of an instant. */
    private static final int SAFE_DIGITS = 16;

    @Override
    public @Nullable Object of(Object raw) {
        BigDecimal seconds = Numbers.exact(raw);
        if (seconds != null) {
            BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
            BigDecimal nanos = seconds.subtract(whole).movePointRight(9);
            return Instant.ofEpochSecond(whole.longValueExact(), nanos.longValue());
        }
        return raw instanceof String text ? parse(text) : null;
    }

    private static @Nullable Instant parse(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public String expected() {
        return "an instant";
    }

    @Override
    public FieldType fieldType() {
        return FieldType.Scalar.INSTANT;
    }
}
