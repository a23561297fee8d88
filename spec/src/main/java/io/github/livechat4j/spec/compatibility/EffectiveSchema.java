package io.github.livechat4j.spec.compatibility;

import io.github.livechat4j.spec.lint.JavaWords;
import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Scalar;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A schema with its references resolved and the parts of {@code allOf} merged, so that two notations of one schema are
 * equal.
 *
 * @param place its name in messages: its component, or the path to it
 * @param typeName the name that its Java type is derived from, if it has a type of its own
 * @param isComponent whether it is a component
 * @param schema its keywords
 */
record EffectiveSchema(String place, String typeName, boolean isComponent, Mapping schema) {

    private static final Set<String> JAVA_TEXTS = Set.of("date", "date-time", "decimal", "flag");
    private static final Set<String> FLOATS = Set.of("double", "float");
    private static final int MOST_STEPS = 20;

    static EffectiveSchema of(ComparedContract contract, String place, String inlineName, Mapping written) {
        return of(contract, place, inlineName, written, 0);
    }

    private static EffectiveSchema of(
            ComparedContract contract, String place, String inlineName, Mapping written, int steps) {
        if (written.has("$ref") && steps < MOST_STEPS) {
            String name = ComparedContract.componentName(written);
            EffectiveSchema target = of(contract, name, name, contract.target(written), steps + 1);
            // a reference to a text or an enumeration has the name of its target
            return target.isRecord() || target.isUnion()
                    ? new EffectiveSchema(name, name, true, target.schema)
                    : new EffectiveSchema(target.place, target.typeName, true, target.schema);
        }
        List<Tree> parts = written.sequence("allOf").items();
        if (parts.isEmpty() || steps >= MOST_STEPS) {
            return new EffectiveSchema(place, inlineName, false, written);
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        EffectiveSchema first = null;
        for (Tree part : parts) {
            EffectiveSchema effective = of(contract, place, inlineName, part.asMapping(), steps + 1);
            first = first == null ? effective : first;
            merge(entries, effective.schema);
        }
        merge(entries, written);
        entries.remove("allOf");
        Mapping merged = new Mapping(written.location(), entries);
        // a reference with keywords beside it has the type of its target
        return first != null && parts.size() == 1 && !written.has("properties")
                ? new EffectiveSchema(first.place, first.typeName, first.isComponent, merged)
                : new EffectiveSchema(place, inlineName, false, merged);
    }

    private static void merge(Map<String, Tree> entries, Mapping more) {
        more.entries()
                .forEach((key, value) -> entries.merge(key, value, (known, added) -> switch (key) {
                    case "properties" -> {
                        Map<String, Tree> both =
                                new LinkedHashMap<>(known.asMapping().entries());
                        both.putAll(added.asMapping().entries());
                        yield new Mapping(added.location(), both);
                    }
                    case "required" -> {
                        List<Tree> both = new ArrayList<>(known.asSequence().items());
                        both.addAll(added.asSequence().items());
                        yield new Sequence(added.location(), both);
                    }
                    default -> added;
                }));
    }

    List<Mapping> choices() {
        Sequence choices = schema.has("oneOf") ? schema.sequence("oneOf") : schema.sequence("anyOf");
        return choices.items().stream().map(Tree::asMapping).toList();
    }

    boolean isUnion() {
        return schema.has("discriminator") && !choices().isEmpty();
    }

    boolean isRecord() {
        return !schema.mapping("properties").entries().isEmpty();
    }

    boolean isNullable() {
        return isTrue("nullable");
    }

    boolean isTrue(String key) {
        return schema.text(key).filter("true"::equals).isPresent();
    }

    String text(String key) {
        return schema.text(key).orElse("");
    }

    List<String> words() {
        return schema.sequence("enum").items().stream()
                .map(word -> word instanceof Scalar scalar ? scalar.text() : "")
                .toList();
    }

    /** Returns whether it is an enumeration in Java. An inline schema with one word is a text. */
    boolean isEnumeration() {
        return !words().isEmpty() && !text("format").equals("flag") && (isComponent || words().size() > 1);
    }

    boolean hasOwnType() {
        return isEnumeration() || isUnion() || isRecord();
    }

    /** Returns the name of its class in Java. */
    String className() {
        return JavaWords.type(typeName);
    }

    /**
     * Returns whether its text on the wire differs from {@code toString()} of the Java value, as for an
     * {@code Instant}.
     */
    boolean isConvertedByJava() {
        String kind = kind();
        return kind.equals("string (date-time)")
                || kind.equals("string (decimal)")
                || kind.endsWith("(flag)")
                || kind.endsWith("(unixtime)")
                || kind.equals("map")
                || kind.startsWith("object");
    }

    /** Returns the kind of value, with one name for equivalent formats. */
    String kind() {
        if (isUnion()) {
            return "union";
        }
        if (isRecord()) {
            return "object with fields";
        }
        String type = text("type");
        String format = text("format");
        return switch (type) {
            case "" -> "anything";
            case "object" -> mapValues().entries().isEmpty() ? "object without fields" : "map";
            case "integer" -> "integer (" + (format.isEmpty() ? "int32" : format) + ")";
            case "number" -> FLOATS.contains(format) ? "number (double)" : type;
            case "string" -> JAVA_TEXTS.contains(format) ? "string (" + format + ")" : type;
            default -> type;
        };
    }

    Mapping mapValues() {
        return schema.mapping("additionalProperties");
    }

    /** Returns the format of a text if it does not change the Java type, such as {@code email}; empty otherwise. */
    String textFormat() {
        return kind().equals("string") ? text("format") : "";
    }

    /**
     * Returns the primitive type in Java, for a required value, and its class, for an optional value; both empty if
     * there is none.
     */
    Map.Entry<String, String> primitive() {
        return switch (choices().isEmpty() ? kind() : "") {
            case "integer (int32)" -> Map.entry("int", "Integer");
            case "integer (int64)" -> Map.entry("long", "Long");
            case "number (double)" -> Map.entry("double", "Double");
            case "boolean", "string (flag)", "integer (flag)" -> Map.entry("boolean", "Boolean");
            default -> Map.entry("", "");
        };
    }
}
