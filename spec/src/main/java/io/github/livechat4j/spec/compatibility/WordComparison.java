package io.github.livechat4j.spec.compatibility;

import static io.github.livechat4j.spec.compatibility.Audience.COMMAND;
import static io.github.livechat4j.spec.compatibility.Audience.JAVA;
import static io.github.livechat4j.spec.compatibility.Audience.WIRE;
import static io.github.livechat4j.spec.compatibility.MessageDirection.REQUEST;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Compares the words of an enumeration. In Java an enumeration has a type of its own, unlike a text. */
final class WordComparison {

    private WordComparison() {}

    static void compare(
            MessageDirection direction,
            EffectiveSchema old,
            EffectiveSchema now,
            BiConsumer<Set<Audience>, String> found) {
        List<String> were = old.words();
        List<String> are = now.words();
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        if (old.isEnumeration() != now.isEnumeration()) {
            audiences.add(JAVA);
        }
        if (were.isEmpty() && !are.isEmpty()) {
            if (direction == REQUEST) {
                audiences.addAll(EnumSet.of(WIRE, COMMAND));
            }
            say(found, audiences, old.place() + " takes only the words " + are + " now");
        } else if (!were.isEmpty() && are.isEmpty()) {
            if (direction != REQUEST) {
                audiences.add(WIRE);
            }
            say(found, audiences, old.place() + " may be any value now, besides the words " + were);
        } else if (!are.containsAll(were)) {
            if (direction == REQUEST) {
                audiences.addAll(EnumSet.allOf(Audience.class));
            } else {
                // readers of an answer must expect fewer words anyway, but not another word instead of a single one
                audiences.add(old.isEnumeration() ? JAVA : WIRE);
            }
            List<String> gone =
                    were.stream().filter(word -> !are.contains(word)).toList();
            say(found, audiences, old.place() + " has no longer the words " + gone);
        } else {
            say(found, audiences, old.place() + " is an enumeration in Java now, with the words " + are);
        }
    }

    private static void say(BiConsumer<Set<Audience>, String> found, Set<Audience> audiences, String what) {
        if (!audiences.isEmpty()) {
            found.accept(audiences, what);
        }
    }
}
