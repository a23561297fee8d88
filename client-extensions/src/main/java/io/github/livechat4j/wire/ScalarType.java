package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.DateTimeException;

/** A scalar as a {@link WireType}. Null is no value, and neither is an empty text unless the scalar is a text. */
record ScalarType(ScalarKind scalar) implements WireType {

    @Override
    public Object read(DecodingState in) throws IOException {
        Object usual = scalar.ofUsual(in.parser());
        return usual != null ? usual : readUnusual(in);
    }

    private Object readUnusual(DecodingState in) throws IOException {
        Object raw = JsonTree.read(in.parser());
        if (raw == null) {
            return Loose.NULL;
        }
        Object value;
        try {
            value = scalar.of(raw);
        } catch (ArithmeticException | DateTimeException e) {
            return Loose.unreadable(raw, in.mismatch(expected(), JsonTree.kind(raw) + " that is out of range"));
        }
        if (value != null) {
            return scalar.tree(value).equals(raw) ? value : new Loose(value, raw);
        }
        return raw.equals("")
                ? new Loose(null, raw)
                : Loose.unreadable(raw, in.mismatch(expected(), JsonTree.kind(raw)));
    }

    @Override
    public Object tree(Object value, int deepest) {
        return scalar.tree(value);
    }

    @Override
    public void write(Object value, JsonGenerator out, int deepest) throws IOException {
        scalar.write(value, out);
    }

    @Override
    public String expected() {
        return scalar.expected();
    }
}
