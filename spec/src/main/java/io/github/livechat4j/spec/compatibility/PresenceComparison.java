package io.github.livechat4j.spec.compatibility;

import static io.github.livechat4j.spec.compatibility.Audience.COMMAND;
import static io.github.livechat4j.spec.compatibility.Audience.JAVA;
import static io.github.livechat4j.spec.compatibility.Audience.WIRE;
import static io.github.livechat4j.spec.compatibility.MessageDirection.REQUEST;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds the users that break because a field or parameter became required or optional. */
record PresenceComparison(MessageDirection direction, String place, EffectiveSchema old, EffectiveSchema now) {

    void compare(boolean wasRequired, boolean isRequired, BiConsumer<Set<Audience>, String> found) {
        boolean wasThere = wasRequired && !old.isNullable();
        boolean isThere = isRequired && !now.isNullable();
        Map.Entry<String, String> primitive = old.primitive();
        boolean isPrimitive = !primitive.getKey().isEmpty() && primitive.equals(now.primitive());
        if (direction == REQUEST) {
            if (!wasRequired && isRequired) {
                found.accept(EnumSet.of(JAVA, WIRE, COMMAND), place + " is required now");
            } else if (wasThere && !isThere && isPrimitive && takesNoInt(primitive.getValue())) {
                // Java converts an int to long, but not to Long
                found.accept(
                        EnumSet.of(JAVA),
                        "%s need not be sent now, so that it takes %s instead of %s in Java: a call with an int does not compile"
                                .formatted(place, primitive.getValue(), primitive.getKey()));
            }
            return;
        }
        if (wasRequired && !isRequired) {
            found.accept(EnumSet.of(JAVA, WIRE), place + " may be missing now");
        } else if (!wasThere && isThere && isPrimitive) {
            found.accept(
                    EnumSet.of(JAVA),
                    "%s is in every answer now, so that it is %s instead of %s in Java: a comparison with null does not compile"
                            .formatted(place, primitive.getKey(), primitive.getValue()));
        }
    }

    private static boolean takesNoInt(String boxed) {
        return boxed.equals("Long") || boxed.equals("Double");
    }
}
