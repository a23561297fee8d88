package io.github.livechat4j.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A flag, which the service sends as {@code true}, {@code 1} or {@code "1"}. Each form is accepted in place of the
 * others.
 */
enum FlagScalar implements ScalarKind {
    BOOLEAN {
        @Override
        public Object tree(Object value) {
            return value;
        }
    },

    NUMBER {
        @Override
        public Object tree(Object value) {
            return (boolean) value ? 1 : 0;
        }
    },

    TEXT {
        @Override
        public Object tree(Object value) {
            return (boolean) value ? "1" : "0";
        }
    };

    private static final Map<Object, Boolean> MEANINGS =
            Map.of(true, true, false, false, 1, true, 0, false, "1", true, "0", false, "true", true, "false", false);

    @Override
    public @Nullable Object of(Object raw) {
        return MEANINGS.get(raw);
    }

    @Override
    public String expected() {
        return "a flag";
    }
}
