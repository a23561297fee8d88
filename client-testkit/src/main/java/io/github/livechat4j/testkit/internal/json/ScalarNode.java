package io.github.livechat4j.testkit.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A string, a number, a boolean, {@code null}, or the missing node. Immutable. */
public final class ScalarNode extends JsonNode {

    /** The value {@code null}. */
    public static final ScalarNode NULL = new ScalarNode(Nothing.NULL);

    /** Stands for a missing member or element; it is never written. */
    public static final ScalarNode MISSING = new ScalarNode(Nothing.MISSING);

    private final Object value;

    private enum Nothing {
        NULL,
        MISSING
    }

    private ScalarNode(Object value) {
        this.value = value;
    }

    /**
     * Creates a node.
     *
     * @param value a string, a number or a boolean
     * @return the node
     * @throws IllegalArgumentException if the value has another type
     */
    public static ScalarNode of(Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            // one Java type for whole numbers, so that equals() compares them by value
            return new ScalarNode(((Number) value).longValue());
        }
        if (value instanceof String
                || value instanceof Long
                || value instanceof Double
                || value instanceof BigInteger
                || value instanceof BigDecimal
                || value instanceof Boolean) {
            return new ScalarNode(value);
        }
        throw new IllegalArgumentException("value must be a string, a number or a boolean, was a "
                + value.getClass().getName());
    }

    @Override
    public boolean isTextual() {
        return value instanceof String;
    }

    @Override
    public boolean isNumber() {
        return value instanceof Number;
    }

    @Override
    public boolean isInt() {
        return value instanceof Long number && number.intValue() == number;
    }

    @Override
    public boolean isBoolean() {
        return value instanceof Boolean;
    }

    @Override
    public String asText() {
        return isNull() ? "null" : isMissingNode() ? "" : value.toString();
    }

    @Override
    public int asInt(int otherwise) {
        return number(otherwise).intValue();
    }

    @Override
    public long asLong() {
        return number(0).longValue();
    }

    @Override
    public double asDouble() {
        return number(0).doubleValue();
    }

    @Override
    public BigDecimal decimalValue() {
        return isNumber() ? new BigDecimal(value.toString()) : BigDecimal.ZERO;
    }

    private Number number(int otherwise) {
        if (value instanceof Number number) {
            return number;
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        try {
            return Long.valueOf(asText().trim());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    @Override
    public boolean asBoolean() {
        return value instanceof Boolean flag ? flag : isNumber() ? asLong() != 0 : value.equals("true");
    }

    @Override
    public ScalarNode deepCopy() {
        return this;
    }

    @Override
    void writeTo(JsonGenerator out) throws IOException {
        if (isNull()) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            out.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScalarNode scalar && value.equals(scalar.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
