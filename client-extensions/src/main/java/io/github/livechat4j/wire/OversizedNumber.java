package io.github.livechat4j.wire;

/**
 * A JSON number that is too long or too large for Java's number types. It keeps its text, so that it is written
 * unchanged.
 */
final class OversizedNumber extends Number {

    private static final long serialVersionUID = 1L;

    /** The number as written in JSON. */
    private final String text;

    OversizedNumber(String text) {
        this.text = text;
    }

    @Override
    public int intValue() {
        return (int) doubleValue();
    }

    @Override
    public long longValue() {
        return (long) doubleValue();
    }

    @Override
    public float floatValue() {
        return (float) doubleValue();
    }

    /** Returns the nearest double, which can be infinite or zero. */
    @Override
    public double doubleValue() {
        return Double.parseDouble(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OversizedNumber number && number.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
