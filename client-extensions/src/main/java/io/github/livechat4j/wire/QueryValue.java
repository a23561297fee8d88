package io.github.livechat4j.wire;

import feign.Param;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encodes a single query argument in the same way as {@link QueryCodec} does in a record. */
record QueryValue(JsonCodec json) implements Param.Expander {

    @Override
    public String expand(Object value) {
        Object tree = json.tree(value);
        return PercentEncoding.encode(text(tree));
    }

    private static String text(@Nullable Object tree) {
        if (tree == null || tree instanceof Map || tree instanceof Collection) {
            throw new IllegalArgumentException("A query argument must be a scalar");
        }
        return BracketWriter.text(tree);
    }
}
