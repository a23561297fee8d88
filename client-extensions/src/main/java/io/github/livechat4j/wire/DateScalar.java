package io.github.livechat4j.wire;

import io.github.livechat4j.schema.FieldType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A date, written as an ISO-8601 text. */
enum DateScalar implements ScalarKind {
    INSTANCE;

    @Override
    public @Nullable Object of(Object raw) {
        try {
            return raw instanceof String text ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public Object tree(Object value) {
        return value.toString();
    }

    @Override
    public String expected() {
        return "a date";
    }

    @Override
    public FieldType fieldType() {
        return FieldType.Scalar.DATE;
    }
}
