package io.github.livechat4j.spec.compatibility;

import static io.github.livechat4j.spec.compatibility.Audience.JAVA;
import static io.github.livechat4j.spec.compatibility.Audience.WIRE;
import static io.github.livechat4j.spec.compatibility.MessageDirection.REQUEST;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Compares two schemas of one request, or of one answer.
 *
 * @param kinds the comparison of their kinds of values
 * @param changes receives the changes
 * @param operation the operation of the schemas
 * @param seen the pairs of schemas that were compared already
 */
record SchemaComparison(KindComparison kinds, FoundChanges changes, String operation, Set<String> seen) {

    private static final Set<Audience> ALL = EnumSet.allOf(Audience.class);
    private static final Set<Audience> JAVA_AND_WIRE = EnumSet.of(JAVA, WIRE);

    /** Returns the comparison for a body or a header. */
    static SchemaComparison of(
            ComparedContract before,
            ComparedContract after,
            MessageDirection direction,
            FoundChanges changes,
            String operation) {
        KindComparison kinds = new KindComparison(before, after, direction, false);
        return new SchemaComparison(kinds, changes, operation, new HashSet<>());
    }

    /** Returns the comparison for a parameter, which is a text on the wire for every type. */
    static SchemaComparison ofParameter(
            ComparedContract before, ComparedContract after, FoundChanges changes, String operation) {
        KindComparison kinds = new KindComparison(before, after, REQUEST, true);
        return new SchemaComparison(kinds, changes, operation, new HashSet<>());
    }

    /**
     * Compares two schemas and their nested schemas.
     *
     * @param place their name in messages if they are no components
     * @param inlineName the name that their Java type is derived from, if they are no components
     * @param written the schema that was released
     * @param rewritten the schema as it is now
     */
    void compare(String place, String inlineName, Mapping written, Mapping rewritten) {
        compare(place, inlineName, written, rewritten, false);
    }

    /**
     * Compares two schemas as {@link #compare(String, String, Mapping, Mapping)} does, for a possible argument of a
     * primitive type in Java.
     */
    void compare(String place, String inlineName, Mapping written, Mapping rewritten, boolean isPrimitiveArgument) {
        EffectiveSchema old = EffectiveSchema.of(kinds.before(), place, inlineName, written);
        EffectiveSchema now = EffectiveSchema.of(kinds.after(), place, inlineName, rewritten);
        if (old.isComponent()
                && !seen.add(old.typeName() + " " + old.schema().location() + " " + now.typeName() + " "
                        + now.schema().location())) {
            return;
        }
        String shown = isSaidHere(old, now, written, rewritten) ? place : old.place();
        BiConsumer<Set<Audience>, String> found = (audiences, what) -> say(now, audiences, what);
        KindComparison.Verdict verdict = kinds.compare(shown, old, now, isPrimitiveArgument, found);
        if (verdict == KindComparison.Verdict.BROKEN) {
            return;
        }
        ValueComparison.compare(kinds.direction(), shown, old, now, found);
        if (verdict == KindComparison.Verdict.SAME) {
            names(old, now);
            WordComparison.compare(kinds.direction(), old, now, found);
            fields(old, now);
            if (old.schema().has("items")) {
                compare(
                        old.place() + "[]",
                        inlineName,
                        old.schema().mapping("items"),
                        now.schema().mapping("items"));
            }
            values(old, now);
        }
        if (old.isUnion()) {
            union(old, now);
        } else {
            choices(old, now, written, rewritten);
        }
    }

    /**
     * Returns whether the difference is at the reference instead of in the component: another target, or other keywords
     * beside it.
     */
    private static boolean isSaidHere(EffectiveSchema old, EffectiveSchema now, Mapping written, Mapping rewritten) {
        return !old.place().equals(now.place())
                || old.schema().location().equals(written.location())
                || now.schema().location().equals(rewritten.location());
    }

    private void say(SourceLocation location, Set<Audience> audiences, String what) {
        changes.add(operation, location, what, audiences);
    }

    private void say(EffectiveSchema now, Set<Audience> audiences, String what) {
        say(now.schema().location(), audiences, what);
    }

    private void names(EffectiveSchema old, EffectiveSchema now) {
        if (old.hasOwnType() && now.hasOwnType() && !old.className().equals(now.className())) {
            say(now, EnumSet.of(JAVA), "the type " + old.className() + " is called " + now.className() + " now");
        }
    }

    private void fields(EffectiveSchema old, EffectiveSchema now) {
        Map<String, Mapping> were = fields(kinds.before(), old);
        Map<String, Mapping> are = fields(kinds.after(), now);
        Set<String> wereRequired = required(old);
        Set<String> areRequired = required(now);
        were.forEach((name, field) -> {
            Mapping changed = are.get(name);
            String place = old.place() + "." + name;
            if (changed == null) {
                say(now.schema().locationOf("properties"), ALL, place + " is gone" + renamed(were, are));
                return;
            }
            EffectiveSchema one = EffectiveSchema.of(kinds.before(), place, "", field);
            EffectiveSchema other = EffectiveSchema.of(kinds.after(), place, "", changed);
            new PresenceComparison(kinds.direction(), place, one, other)
                    .compare(
                            wereRequired.contains(name),
                            areRequired.contains(name),
                            (audiences, what) -> say(changed.location(), audiences, what));
            compare(place, old.typeName() + "_" + name, field, changed);
        });
        are.forEach((name, field) -> {
            if (!were.containsKey(name) && kinds.direction() == REQUEST && areRequired.contains(name)) {
                say(field.location(), ALL, old.place() + "." + name + " is new and required");
            }
        });
    }

    private static String renamed(Map<String, Mapping> were, Map<String, Mapping> are) {
        Set<String> gone = new TreeSet<>(were.keySet());
        gone.removeAll(are.keySet());
        Set<String> added = new TreeSet<>(are.keySet());
        added.removeAll(were.keySet());
        return gone.size() == 1 && added.size() == 1
                ? ", and " + added.iterator().next() + " is new"
                : "";
    }

    /** Returns the fields without {@code readOnly} ones in requests and {@code writeOnly} ones in answers. */
    private Map<String, Mapping> fields(ComparedContract contract, EffectiveSchema schema) {
        String hidden = kinds.direction() == REQUEST ? "readOnly" : "writeOnly";
        Map<String, Mapping> fields = new LinkedHashMap<>();
        schema.schema().mapping("properties").entries().forEach((name, field) -> {
            if (!EffectiveSchema.of(contract, "", "", field.asMapping()).isTrue(hidden)) {
                // the names of lists in a form end in []
                fields.put(name.replaceFirst("\\[]$", ""), field.asMapping());
            }
        });
        return fields;
    }

    private static Set<String> required(EffectiveSchema schema) {
        return schema.schema().sequence("required").items().stream()
                .map(name -> name.asText().orElse("").replaceFirst("\\[]$", ""))
                .collect(Collectors.toSet());
    }

    private void values(EffectiveSchema old, EffectiveSchema now) {
        Mapping were = old.mapValues();
        Mapping are = now.mapValues();
        if (!were.entries().isEmpty() && !are.entries().isEmpty()) {
            compare(old.place() + ".*", old.typeName(), were, are);
        } else if (kinds.direction() == REQUEST
                && were.entries().isEmpty()
                && !are.entries().isEmpty()) {
            say(now, EnumSet.of(WIRE), old.place() + " takes no longer any value in other properties");
        } else if (kinds.direction() != REQUEST
                && !were.entries().isEmpty()
                && are.entries().isEmpty()) {
            say(now, EnumSet.of(WIRE), old.place() + " may have any value in other properties now");
        }
    }

    /** Compares each alternative with that of the same kind; their order does not matter. */
    private void choices(EffectiveSchema old, EffectiveSchema now, Mapping written, Mapping rewritten) {
        if (old.choices().isEmpty() && now.choices().isEmpty()) {
            return;
        }
        List<Mapping> are = now.choices().isEmpty() ? List.of(rewritten) : now.choices();
        for (Mapping choice : old.choices().isEmpty() ? List.of(written) : old.choices()) {
            are.stream()
                    .filter(other -> KindComparison.of(kinds.before(), old, choice)
                            .equals(KindComparison.of(kinds.after(), now, other)))
                    .findFirst()
                    .ifPresent(other -> compare(old.place(), old.typeName(), choice, other));
        }
    }

    private void union(EffectiveSchema old, EffectiveSchema now) {
        Map<String, Mapping> are = members(now);
        members(old).forEach((name, member) -> {
            Mapping changed = are.get(name);
            if (changed == null) {
                say(now, ALL, old.place() + " has no longer the member " + name);
            } else {
                compare(name, name, member, changed);
            }
        });
        Mapping oldWords = old.schema().mapping("discriminator");
        Mapping words = now.schema().mapping("discriminator");
        String was = oldWords.text("propertyName").orElse("");
        String is = words.text("propertyName").orElse("");
        if (!was.equals(is)) {
            say(words.location(), JAVA_AND_WIRE, old.place() + " was told by " + was + " and is told by " + is);
        }
        oldWords.mapping("mapping").entries().forEach((word, member) -> {
            String target = words.mapping("mapping").text(word).orElse("");
            if (target.isEmpty()) {
                say(words.location(), JAVA_AND_WIRE, old.place() + " has no longer the word " + word);
            } else if (!lastStep(target).equals(lastStep(member.asText().orElse("")))) {
                say(words.location(), JAVA_AND_WIRE, old.place() + " means another member by the word " + word);
            }
        });
    }

    /** Returns the name of a member, because a discriminator may name it without a reference. */
    private static String lastStep(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static Map<String, Mapping> members(EffectiveSchema union) {
        Map<String, Mapping> members = new LinkedHashMap<>();
        union.choices()
                .forEach(member -> members.put(
                        member.has("$ref") ? ComparedContract.componentName(member) : "member " + members.size(),
                        member));
        return members;
    }
}
