package io.github.livechat4j.wire;

import java.io.IOException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** A scalar as a {@link WireType}: nothing and an empty text are no value, unless the empty text is one. */
record ScalarType(Scalar scalar) implements WireType {

    @Override
    public Object read(Reading in) throws IOException {
        Object raw = JsonTree.read(in.parser());
        Object value = raw == null ? null : understand(raw, in);
        if (value != null) {
            return scalar.tree(value).equals(raw) ? value : new Loose(value, raw);
        }
        if (raw == null || raw.equals("")) {
            return new Loose(null, raw);
        }
        throw in.mismatch(expected(), JsonTree.kind(raw));
    }

    private @Nullable Object understand(Object raw, Reading in) {
        try {
            return scalar.of(raw);
        } catch (ArithmeticException | DateTimeException e) {
            throw in.mismatch(expected(), JsonTree.kind(raw) + " that is out of range");
        }
    }

    @Override
    public Object tree(Object value, int deepest) {
        return scalar.tree(value);
    }

    @Override
    public String expected() {
        return scalar.expected();
    }
}
