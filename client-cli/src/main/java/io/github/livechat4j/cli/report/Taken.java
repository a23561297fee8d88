package io.github.livechat4j.cli.report;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The options that reports take. */
enum Taken {
    FROM,
    TO,
    ZONE,
    GROUP_BY,
    AGENT,
    GROUP,
    TAG,
    COMPARE,
    WEEKDAY,
    GOAL,
    GREETING,
    CURRENCY;

    /** The options that most reports take. */
    static final Set<Taken> MOST = Set.copyOf(EnumSet.range(FROM, COMPARE));

    static Set<Taken> mostAnd(Taken... others) {
        EnumSet<Taken> all = EnumSet.copyOf(MOST);
        all.addAll(Set.of(others));
        return Set.copyOf(all);
    }

    static Set<Taken> mostBut(Taken... others) {
        EnumSet<Taken> all = EnumSet.copyOf(MOST);
        all.removeAll(Set.of(others));
        return Set.copyOf(all);
    }

    String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String options(Collection<Taken> taken) {
        return taken.stream().sorted().map(Taken::option).collect(Collectors.joining(", "));
    }
}
