package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.wire.listed.internal.NotedValue;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks scalars against their kinds, for a {@link ValueScan}. */
final class ScalarScan {

    /** The number of digits behind the point up to which a decimal number is written without an exponent. */
    private static final int MOST_DECIMALS = 6;

    private static final int LONGEST_NUMBER = 30;

    private final JsonParser parser;
    private final List<NotedValue> noted;
    private boolean isPlain = true;

    ScalarScan(JsonParser parser, List<NotedValue> noted) {
        this.parser = parser;
        this.noted = noted;
    }

    /** Remembers that a value has another form than that of the contract. */
    void notPlain() {
        isPlain = false;
    }

    /** Returns whether all values since the last call have the form of the contract or are null. */
    boolean isPlain() {
        boolean since = isPlain;
        isPlain = true;
        return since;
    }

    /**
     * Checks the current value.
     *
     * @param place the place at which the value is noted; null if it is not. A noted value must have its usual form.
     */
    boolean check(ScalarKind kind, boolean isOptional, @Nullable NotedPlace place) throws IOException {
        String path = place == null ? null : place.path();
        return switch (parser.currentToken()) {
            case VALUE_NULL -> isOptional;
            case VALUE_STRING -> text(kind, isOptional, path);
            case VALUE_NUMBER_INT -> whole(kind, path);
            case VALUE_NUMBER_FLOAT -> decimal(kind, path);
            case VALUE_TRUE, VALUE_FALSE -> path == null && flag(kind);
            default -> false;
        };
    }

    private boolean text(ScalarKind kind, boolean isOptional, @Nullable String path) throws IOException {
        if (kind instanceof TextScalar) {
            // the text is not decoded unless it is noted
            return path == null || note(path, parser.getText());
        }
        if (parser.getTextLength() == 0) {
            notPlain();
            return isOptional;
        }
        if (kind instanceof WordScalar) {
            return path == null || note(path, parser.getText());
        }
        notPlain();
        return path == null && isReadable(kind, parser.getText());
    }

    private boolean note(String path, Object value) {
        noted.add(new NotedValue(path, value));
        return true;
    }

    private static boolean isReadable(ScalarKind kind, Object raw) {
        try {
            return kind.of(raw) != null;
        } catch (ArithmeticException | DateTimeException e) {
            return false;
        }
    }

    private boolean whole(ScalarKind kind, @Nullable String path) throws IOException {
        if (!isNumberOfCodec() || parser.getNumberType() == NumberType.BIG_INTEGER) {
            return false;
        }
        if (kind == InstantScalar.EPOCH_SECONDS) {
            long seconds = parser.getLongValue();
            return seconds >= Instant.MIN.getEpochSecond()
                    && seconds <= Instant.MAX.getEpochSecond()
                    && (path == null || note(path, Instant.ofEpochSecond(seconds)));
        }
        if (path != null) {
            return false;
        }
        if (kind == NumberScalar.INT) {
            return parser.getNumberType() == NumberType.INT;
        }
        if (kind == NumberScalar.LONG || kind == NumberScalar.DECIMAL) {
            return true;
        }
        notPlain();
        return isReadable(kind, parser.getNumberValue());
    }

    private boolean decimal(ScalarKind kind, @Nullable String path) throws IOException {
        if (path != null || !isNumberOfCodec()) {
            return false;
        }
        if (kind != NumberScalar.DECIMAL) {
            notPlain();
        }
        return isReadable(kind, parser.getDecimalValue());
    }

    private boolean flag(ScalarKind kind) throws IOException {
        if (kind != FlagScalar.BOOLEAN) {
            notPlain();
        }
        return isReadable(kind, parser.currentToken() == JsonToken.VALUE_TRUE);
    }

    /** Returns whether the codec writes the current number as it came. */
    boolean isNumberOfCodec() throws IOException {
        char[] digits = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int length = parser.getTextLength();
        // the codec writes -0 as 0
        if (length > LONGEST_NUMBER || (length > 1 && digits[from] == '-' && digits[from + 1] == '0')) {
            return false;
        }
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return true;
        }
        int decimals = 0;
        for (int i = from; i < from + length; i++) {
            if (digits[i] == 'e' || digits[i] == 'E') {
                return false;
            }
            decimals = digits[i] == '.' ? from + length - i - 1 : decimals;
        }
        return decimals <= MOST_DECIMALS;
    }
}
