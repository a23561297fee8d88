package io.github.livechat4j.wire;

import io.github.livechat4j.wire.listed.internal.NotedValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks scalars against their kinds, for a {@link ValueScan}. */
final class ScalarScan {

    private final JsonBytes json;
    private final List<NotedValue> noted;
    private boolean isPlain = true;

    ScalarScan(JsonBytes json, List<NotedValue> noted) {
        this.json = json;
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
     * Checks the next value.
     *
     * @param place the place at which the value is noted; null if it is not. A noted value must have its usual form.
     */
    boolean check(ScalarKind kind, boolean isOptional, @Nullable NotedPlace place) {
        String path = place == null ? null : place.path();
        return switch (json.next()) {
            case '"' -> json.text() && text(kind, isOptional, path);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                json.number() && (json.isWhole() ? whole(kind, path) : decimal(kind, path));
            case 'n' -> json.literal("null") && isOptional;
            case 't' -> json.literal("true") && path == null && flag(kind, true);
            case 'f' -> json.literal("false") && path == null && flag(kind, false);
            default -> false;
        };
    }

    private boolean text(ScalarKind kind, boolean isOptional, @Nullable String path) {
        if (kind instanceof TextScalar) {
            // the text is not decoded unless it is noted
            return path == null || note(path, json.string());
        }
        if (json.isEmptyText()) {
            notPlain();
            return isOptional;
        }
        if (kind instanceof WordScalar) {
            return path == null || note(path, json.string());
        }
        notPlain();
        return path == null && isReadable(kind, json.string());
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

    private boolean whole(ScalarKind kind, @Nullable String path) {
        if (!json.isLong()) {
            return false;
        }
        long whole = json.whole();
        if (kind == InstantScalar.EPOCH_SECONDS) {
            return whole >= Instant.MIN.getEpochSecond()
                    && whole <= Instant.MAX.getEpochSecond()
                    && (path == null || note(path, Instant.ofEpochSecond(whole)));
        }
        if (path != null) {
            return false;
        }
        if (kind == NumberScalar.INT) {
            return whole == (int) whole;
        }
        if (kind == NumberScalar.LONG || kind == NumberScalar.DECIMAL) {
            return true;
        }
        notPlain();
        return isReadable(kind, Numbers.whole(whole));
    }

    private boolean decimal(ScalarKind kind, @Nullable String path) {
        if (path != null) {
            return false;
        }
        if (kind == NumberScalar.DECIMAL) {
            return true;
        }
        notPlain();
        return isReadable(kind, new BigDecimal(json.digitsOfNumber()));
    }

    private boolean flag(ScalarKind kind, boolean value) {
        if (kind == FlagScalar.BOOLEAN) {
            return true;
        }
        notPlain();
        return isReadable(kind, value);
    }
}
