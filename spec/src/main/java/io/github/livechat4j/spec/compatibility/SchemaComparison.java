package io.github.livechat4j.spec.compatibility;

import static io.github.livechat4j.spec.compatibility.Audience.COMMAND;
import static io.github.livechat4j.spec.compatibility.Audience.JAVA;
import static io.github.livechat4j.spec.compatibility.Audience.WIRE;
import static io.github.livechat4j.spec.compatibility.MessageDirection.REQUEST;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;
import io.github.livechat4j.spec.source.YamlToJson;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares two schemas of one request, or of one answer. */
final class SchemaComparison {

    private static final Set<Audience> ALL = EnumSet.allOf(Audience.class);
    private static final Set<Audience> JAVA_AND_WIRE = EnumSet.of(JAVA, WIRE);

    private final ComparedContract before;
    private final ComparedContract after;
    private final MessageDirection direction;
    private final FoundChanges changes;
    private final String operation;
    private final Set<String> seen = new HashSet<>();

    SchemaComparison(
            ComparedContract before,
            ComparedContract after,
            MessageDirection direction,
            FoundChanges changes,
            String operation) {
        this.before = before;
        this.after = after;
        this.direction = direction;
        this.changes = changes;
        this.operation = operation;
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
        EffectiveSchema old = EffectiveSchema.of(before, place, inlineName, written);
        EffectiveSchema now = EffectiveSchema.of(after, place, inlineName, rewritten);
        if (old.isComponent()
                && !seen.add(old.typeName() + " " + now.typeName() + " "
                        + now.schema().location())) {
            return;
        }
        if (!kinds(old, now)) {
            return;
        }
        names(old, now);
        WordComparison.compare(direction, old, now, (audiences, what) -> say(now, audiences, what));
        nulls(old, now);
        limits(old, now);
        fields(old, now);
        if (old.schema().has("items")) {
            compare(
                    old.place() + "[]",
                    inlineName,
                    old.schema().mapping("items"),
                    now.schema().mapping("items"));
        }
        values(old, now);
        choices(old, now);
    }

    private void say(SourceLocation location, Set<Audience> audiences, String what) {
        changes.add(operation, location, what, audiences);
    }

    private void say(EffectiveSchema now, Set<Audience> audiences, String what) {
        say(now.schema().location(), audiences, what);
    }

    /** Compares the kinds of values, and returns false if a comparison of their details makes no sense. */
    private boolean kinds(EffectiveSchema old, EffectiveSchema now) {
        Set<String> were = kinds(before, old);
        Set<String> are = kinds(after, now);
        if (were.equals(are)) {
            firstObject(old, now, were);
            return true;
        }
        boolean isSameInJava = javaKind(were).equals(javaKind(are));
        boolean fits = direction == REQUEST ? are.containsAll(were) : were.containsAll(are);
        if (!isSameInJava || !fits) {
            say(
                    now,
                    isSameInJava ? EnumSet.of(WIRE) : ALL,
                    old.place() + " was " + String.join(" or ", were) + " and is " + String.join(" or ", are));
        }
        return false;
    }

    /** Compares the first objects, because a Java method returns the first of several. */
    private void firstObject(EffectiveSchema old, EffectiveSchema now, Set<String> kinds) {
        if (kinds.size() > 1 && javaKind(kinds).equals("object")) {
            String was = kind(before, old, old.choices().get(0));
            String is = kind(after, now, now.choices().get(0));
            if (!was.equals(is)) {
                say(now, EnumSet.of(JAVA), old.place() + " was first " + was + " and is first " + is);
            }
        }
    }

    private static Set<String> kinds(ComparedContract contract, EffectiveSchema schema) {
        if (schema.isUnion() || schema.choices().isEmpty()) {
            return Set.of(schema.kind());
        }
        return schema.choices().stream()
                .map(choice -> kind(contract, schema, choice))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String kind(ComparedContract contract, EffectiveSchema schema, Mapping choice) {
        EffectiveSchema one = EffectiveSchema.of(contract, schema.place(), "", choice);
        return one.isRecord() ? "object " + one.typeName() : one.kind();
    }

    /** Returns the kind of the Java type: a text for scalars of several types, a list for one record or many. */
    private static String javaKind(Set<String> kinds) {
        if (kinds.contains("array")) {
            return "array";
        }
        if (kinds.size() == 1) {
            return kinds.iterator().next();
        }
        return kinds.stream().noneMatch(kind -> kind.contains("object") || kind.equals("map")) ? "string" : "object";
    }

    private void names(EffectiveSchema old, EffectiveSchema now) {
        if (old.hasOwnType() && now.hasOwnType() && !old.comparableTypeName().equals(now.comparableTypeName())) {
            say(now, EnumSet.of(JAVA), "the type " + old.typeName() + " is called " + now.typeName() + " now");
        }
    }

    private void nulls(EffectiveSchema old, EffectiveSchema now) {
        if (direction == REQUEST && old.isNullable() && !now.isNullable()) {
            say(now, ALL, old.place() + " may not be null any more");
        } else if (direction != REQUEST && !old.isNullable() && now.isNullable()) {
            say(now, JAVA_AND_WIRE, old.place() + " may be null now");
        }
    }

    private void limits(EffectiveSchema old, EffectiveSchema now) {
        if (direction == REQUEST) {
            LimitComparison.narrowing(old, now)
                    .forEach(limit -> say(now, EnumSet.of(WIRE, COMMAND), old.place() + " has " + limit + " now"));
            defaults(old, now);
            if (now.text("additionalProperties").equals("false")
                    && !old.text("additionalProperties").equals("false")) {
                say(now, EnumSet.of(WIRE), old.place() + " takes no other properties now");
            }
        } else {
            LimitComparison.narrowing(now, old)
                    .forEach(limit -> say(now, EnumSet.of(WIRE), old.place() + " has no longer " + limit));
        }
    }

    private void defaults(EffectiveSchema old, EffectiveSchema now) {
        String was = old.schema().get("default").map(SchemaComparison::shown).orElse("");
        String is = now.schema().get("default").map(SchemaComparison::shown).orElse("");
        if (!was.equals(is)) {
            say(
                    now,
                    EnumSet.allOf(Audience.class),
                    now.schema().has("default")
                            ? old.place() + " has the default " + is + " now"
                            : old.place() + " has no longer the default " + was);
        }
    }

    private static String shown(Tree value) {
        return value.asText().orElseGet(() -> YamlToJson.of(value).toString());
    }

    private void fields(EffectiveSchema old, EffectiveSchema now) {
        Map<String, Mapping> were = fields(before, old);
        Map<String, Mapping> are = fields(after, now);
        Set<String> wereRequired = required(old);
        Set<String> areRequired = required(now);
        were.forEach((name, field) -> {
            Mapping changed = are.get(name);
            String place = old.place() + "." + name;
            if (changed == null) {
                say(now.schema().locationOf("properties"), ALL, place + " is gone");
                return;
            }
            EffectiveSchema one = EffectiveSchema.of(before, place, "", field);
            EffectiveSchema other = EffectiveSchema.of(after, place, "", changed);
            new PresenceComparison(direction, place, one, other)
                    .compare(
                            wereRequired.contains(name),
                            areRequired.contains(name),
                            (audiences, what) -> say(changed.location(), audiences, what));
            compare(place, old.typeName() + "_" + name, field, changed);
        });
        are.forEach((name, field) -> {
            if (!were.containsKey(name) && direction == REQUEST && areRequired.contains(name)) {
                say(field.location(), ALL, old.place() + "." + name + " is new and required");
            }
        });
    }

    /** Returns the fields without {@code readOnly} ones in requests and {@code writeOnly} ones in answers. */
    private Map<String, Mapping> fields(ComparedContract contract, EffectiveSchema schema) {
        String hidden = direction == REQUEST ? "readOnly" : "writeOnly";
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
        } else if (direction == REQUEST
                && were.entries().isEmpty()
                && !are.entries().isEmpty()) {
            say(now, EnumSet.of(WIRE), old.place() + " takes no longer any value in other properties");
        } else if (direction != REQUEST
                && !were.entries().isEmpty()
                && are.entries().isEmpty()) {
            say(now, EnumSet.of(WIRE), old.place() + " may have any value in other properties now");
        }
    }

    private void choices(EffectiveSchema old, EffectiveSchema now) {
        if (!old.isUnion()) {
            // the order of choices does not matter
            old.choices()
                    .forEach(choice -> now.choices().stream()
                            .filter(other -> kind(before, old, choice).equals(kind(after, now, other)))
                            .findFirst()
                            .ifPresent(other -> compare(old.place(), old.typeName(), choice, other)));
            return;
        }
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
            } else if (!target.equals(member.asText().orElse(""))) {
                say(words.location(), JAVA_AND_WIRE, old.place() + " means another member by the word " + word);
            }
        });
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
