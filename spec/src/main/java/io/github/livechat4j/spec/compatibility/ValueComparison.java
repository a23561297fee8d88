package io.github.livechat4j.spec.compatibility;

import static io.github.livechat4j.spec.compatibility.Audience.COMMAND;
import static io.github.livechat4j.spec.compatibility.Audience.JAVA;
import static io.github.livechat4j.spec.compatibility.Audience.WIRE;
import static io.github.livechat4j.spec.compatibility.MessageDirection.REQUEST;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import io.github.livechat4j.spec.source.YamlToJson;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** Compares the possible values of one kind: null, limits and defaults. */
final class ValueComparison {

    private final MessageDirection direction;
    private final String place;
    private final EffectiveSchema old;
    private final EffectiveSchema now;
    private final BiConsumer<Set<Audience>, String> found;

    private ValueComparison(
            MessageDirection direction,
            String place,
            EffectiveSchema old,
            EffectiveSchema now,
            BiConsumer<Set<Audience>, String> found) {
        this.direction = direction;
        this.place = place;
        this.old = old;
        this.now = now;
        this.found = found;
    }

    static void compare(
            MessageDirection direction,
            String place,
            EffectiveSchema old,
            EffectiveSchema now,
            BiConsumer<Set<Audience>, String> found) {
        ValueComparison comparison = new ValueComparison(direction, place, old, now, found);
        comparison.nulls();
        comparison.limits();
    }

    private void nulls() {
        if (direction == REQUEST && old.isNullable() && !now.isNullable()) {
            found.accept(EnumSet.allOf(Audience.class), place + " may not be null any more");
        } else if (direction != REQUEST && !old.isNullable() && now.isNullable()) {
            found.accept(EnumSet.of(JAVA, WIRE), place + " may be null now");
        }
    }

    private void limits() {
        if (direction == REQUEST) {
            LimitComparison.narrowing(old, now)
                    .forEach(limit -> found.accept(EnumSet.of(WIRE, COMMAND), place + " has " + limit + " now"));
            defaults();
            if (now.text("additionalProperties").equals("false")
                    && !old.text("additionalProperties").equals("false")) {
                found.accept(EnumSet.of(WIRE), place + " takes no other properties now");
            }
        } else {
            LimitComparison.narrowing(now, old)
                    .forEach(limit -> found.accept(EnumSet.of(WIRE), place + " has no longer " + limit));
        }
    }

    private void defaults() {
        String was = old.schema().get("default").map(ValueComparison::shown).orElse("");
        String is = now.schema().get("default").map(ValueComparison::shown).orElse("");
        if (!was.equals(is) && !isSameNumber(old.schema(), now.schema())) {
            found.accept(
                    EnumSet.allOf(Audience.class),
                    now.schema().has("default")
                            ? place + " has the default " + is + " now"
                            : place + " has no longer the default " + was);
        }
    }

    private static boolean isSameNumber(Mapping old, Mapping now) {
        return LimitComparison.number(old, "default")
                .flatMap(was -> LimitComparison.number(now, "default").map(is -> was.compareTo(is) == 0))
                .orElse(false);
    }

    private static String shown(Tree value) {
        return value.asText().orElseGet(() -> YamlToJson.of(value).toString());
    }
}
