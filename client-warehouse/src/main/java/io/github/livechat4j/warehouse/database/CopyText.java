package io.github.livechat4j.warehouse.database;

import io.github.livechat4j.warehouse.ColumnType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text format of {@code COPY} in UTF-8: a row in each line, tabs between values, {@code \N} for null. Values are
 * written as bytes at once, without texts in between.
 */
final class CopyText {

    private static final int FIRST_SIZE = 1 << 17;
    private static final int LONGEST_TIME = 40;
    private static final int HUNDRED = 100;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    void row(ColumnType[] types, @Nullable Object[] values) {
        for (int i = 0; i < types.length; i++) {
            if (i > 0) {
                reserve(1);
                put('\t');
            }
            value(types[i], values[i]);
        }
        reserve(1);
        put('\n');
    }

    private void value(ColumnType type, @Nullable Object value) {
        if (value == null) {
            plain("\\N");
            return;
        }
        switch (type) {
            case TEXT, JSON -> escaped((String) value);
            case DECIMAL -> plain(((BigDecimal) value).toPlainString());
            case TIMESTAMP -> time((LocalDateTime) value);
            case TIMESTAMPTZ -> {
                Instant instant = (Instant) value;
                time(LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC));
                put('Z');
            }
            case BIGINT, DOUBLE, BOOLEAN, DATE -> plain(value.toString());
        }
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }

    private void put(int value) {
        bytes[size++] = (byte) value;
    }

    /** Appends ASCII that needs no escapes. */
    private void plain(String ascii) {
        reserve(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            put(ascii.charAt(i));
        }
    }

    /** Appends a text. Most of it needs no escapes and is copied in pieces. */
    private void escaped(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        reserve(Math.multiplyExact(2, utf8.length));
        int from = 0;
        for (int i = 0; i < utf8.length; i++) {
            byte each = utf8[i];
            if (each == '\\' || (each < ' ' && each >= 0)) {
                copy(utf8, from, i);
                control(each);
                from = i + 1;
            }
        }
        copy(utf8, from, utf8.length);
    }

    private void copy(byte[] utf8, int from, int to) {
        System.arraycopy(utf8, from, bytes, size, to - from);
        size += to - from;
    }

    private void control(byte each) {
        char escape = switch (each) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
        if (escape != 0) {
            put('\\');
        }
        put(escape == 0 ? each : escape);
    }

    /** Appends a time of the years from 1 to 9999, such as {@code 2026-11-29T08:41:28.5}, and room for a letter. */
    private void time(LocalDateTime time) {
        reserve(LONGEST_TIME);
        twoDigits(time.getYear() / HUNDRED);
        twoDigits(time.getYear() % HUNDRED);
        put('-');
        twoDigits(time.getMonthValue());
        put('-');
        twoDigits(time.getDayOfMonth());
        put('T');
        twoDigits(time.getHour());
        put(':');
        twoDigits(time.getMinute());
        put(':');
        twoDigits(time.getSecond());
        int micros = time.get(ChronoField.MICRO_OF_SECOND);
        if (micros > 0) {
            put('.');
            twoDigits(micros / (HUNDRED * HUNDRED));
            twoDigits(micros / HUNDRED % HUNDRED);
            twoDigits(micros % HUNDRED);
        }
    }

    private void twoDigits(int number) {
        put('0' + number / 10);
        put('0' + number % 10);
    }

    int length() {
        return size;
    }

    /** Returns the rows, in the bytes from 0 to {@link #length}, until the next change. */
    byte[] bytes() {
        return bytes;
    }

    /** Begins anew. */
    void clear() {
        size = 0;
    }
}
