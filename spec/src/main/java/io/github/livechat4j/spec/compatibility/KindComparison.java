package io.github.livechat4j.spec.compatibility;

import static io.github.livechat4j.spec.compatibility.Audience.JAVA;
import static io.github.livechat4j.spec.compatibility.MessageDirection.REQUEST;

import io.github.livechat4j.spec.source.Mapping;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Compares the kinds of values of two schemas: a request may accept more kinds, and an answer may have fewer. */
record KindComparison(
        ComparedContract before, ComparedContract after, MessageDirection direction, boolean isWrittenAsText) {

    /** The result of a comparison. */
    enum Verdict {
        SAME,
        /** The kinds are compatible, and the details of common kinds have to be compared. */
        COMPATIBLE,
        /** The kinds differ, so that their details cannot be compared. */
        BROKEN
    }

    /** Number types in ascending order: each accepts all values of the earlier ones. */
    private static final List<Set<String>> NUMBERS = List.of(
            Set.of("integer (flag)"),
            Set.of("integer (int32)"),
            Set.of("integer (int64)", "integer (unixtime)"),
            Set.of("number", "number (double)"));

    private static final List<String> PRIMITIVES = List.of("integer (int32)", "integer (int64)", "number (double)");

    /**
     * Compares two schemas.
     *
     * @param isPrimitiveArgument whether it is an argument of a primitive type in Java, to which narrower types are
     *     converted
     */
    Verdict compare(
            String place,
            EffectiveSchema old,
            EffectiveSchema now,
            boolean isPrimitiveArgument,
            BiConsumer<Set<Audience>, String> found) {
        boolean isSimple = isSimple(old) && isSimple(now);
        List<String> were = kinds(before, old, isSimple);
        List<String> are = kinds(after, now, isSimple);
        String javaWas = javaKind(were);
        String javaIs = javaKind(are);
        if (Set.copyOf(were).equals(Set.copyOf(are))) {
            if (!javaWas.equals(javaIs)) {
                found.accept(EnumSet.of(JAVA), place + " was first " + javaWas + " and is first " + javaIs);
            }
            return Verdict.SAME;
        }
        boolean isSameInJava = javaWas.equals(javaIs) || (isPrimitiveArgument && isWidened(javaWas, javaIs));
        boolean fits = direction == REQUEST ? fit(were, are) : fit(are, were);
        if (isSameInJava && fits) {
            return Verdict.COMPATIBLE;
        }
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        if (!fits) {
            audiences.addAll(isSameInJava ? EnumSet.of(Audience.WIRE) : EnumSet.allOf(Audience.class));
        }
        if (!isSameInJava) {
            audiences.add(JAVA);
        }
        found.accept(audiences, place + " was " + shown(were) + " and is " + shown(are));
        return Verdict.BROKEN;
    }

    private static boolean isWidened(String was, String is) {
        return PRIMITIVES.contains(was) && PRIMITIVES.indexOf(was) < PRIMITIVES.indexOf(is);
    }

    private boolean fit(List<String> values, List<String> takers) {
        return values.stream().allMatch(value -> takers.stream().anyMatch(taker -> takes(taker, value)));
    }

    private boolean takes(String taker, String value) {
        if (taker.equals(value)) {
            return true;
        }
        if (taker.equals("string")) {
            return value.startsWith("string") || (isWrittenAsText && isScalar(value));
        }
        return rank(value) >= 0 && rank(value) <= rank(taker);
    }

    private static int rank(String kind) {
        for (int i = 0; i < NUMBERS.size(); i++) {
            if (NUMBERS.get(i).contains(kind)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isScalar(String kind) {
        return rank(kind) >= 0 || kind.equals("boolean") || kind.startsWith("string");
    }

    /**
     * Returns whether a schema has one kind of value. Two objects are then compared by their fields, not by their
     * names.
     */
    private static boolean isSimple(EffectiveSchema schema) {
        return schema.isUnion() || schema.choices().isEmpty();
    }

    private static List<String> kinds(ComparedContract contract, EffectiveSchema schema, boolean isSimple) {
        if (isSimple(schema)) {
            boolean isNamed = !isSimple && schema.isRecord() && !schema.isUnion();
            return List.of(isNamed ? "object " + schema.typeName() : schema.kind());
        }
        return schema.choices().stream()
                .map(choice -> of(contract, schema, choice))
                .toList();
    }

    /** Returns the kind of one alternative. */
    static String of(ComparedContract contract, EffectiveSchema schema, Mapping choice) {
        EffectiveSchema one = EffectiveSchema.of(contract, schema.place(), "", choice);
        return one.isRecord() ? "object " + one.typeName() : one.kind();
    }

    private static String shown(List<String> kinds) {
        return kinds.stream().sorted().distinct().collect(Collectors.joining(" or "));
    }

    /**
     * Returns the kind of the Java type: a text for scalars of several types, a list for one record or many, and the
     * first of several objects.
     */
    private static String javaKind(List<String> kinds) {
        if (kinds.contains("array")) {
            return "array";
        }
        boolean areScalars = kinds.stream().noneMatch(kind -> kind.contains("object") || kind.equals("map"));
        return kinds.size() > 1 && areScalars ? "string" : kinds.get(0);
    }
}
