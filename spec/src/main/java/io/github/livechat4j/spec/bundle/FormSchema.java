package io.github.livechat4j.spec.bundle;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Scalar;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The schema of a body as a form, in which lists and objects have other names. */
final class FormSchema {

    private enum Shape {
        SCALAR,
        SCALARS,
        OBJECT,
        OBJECTS
    }

    /** A limit, because the rules that reject recursive schemas run later. */
    private static final int DEEPEST = 8;

    private static final Set<String> OPTIONAL_LIST = Set.of("0");

    private final Mapping schemas;
    private final Mapping body;
    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    private FormSchema(Mapping schemas, Mapping body) {
        this.schemas = schemas;
        this.body = body;
        body.mapping("properties").entries().forEach((name, property) -> shapes.put(name, shape(property.asMapping())));
    }

    /** Returns the form of a body. The schemas resolve the references of the body. */
    static FormSchema of(Mapping schemas, Mapping body) {
        return new FormSchema(schemas, body);
    }

    private Shape shape(Mapping property) {
        Mapping schema = resolved(property);
        return switch (schema.text("type").orElse("")) {
            case "array" -> isScalar(schema.mapping("items"), 0) ? Shape.SCALARS : Shape.OBJECTS;
            case "object" -> Shape.OBJECT;
            default -> Shape.SCALAR;
        };
    }

    private boolean isScalar(Mapping written, int depth) {
        Mapping schema = resolved(written);
        String type = schema.text("type").orElse("");
        List<Tree> choices = Stream.of("oneOf", "anyOf")
                .flatMap(key -> schema.sequence(key).items().stream())
                .toList();
        return choices.isEmpty()
                ? !type.isEmpty() && !type.equals("object") && !type.equals("array")
                : depth < DEEPEST && choices.stream().allMatch(choice -> isScalar(choice.asMapping(), depth + 1));
    }

    private Mapping resolved(Mapping schema) {
        Mapping resolved = schema;
        for (int i = 0; i < DEEPEST; i++) {
            resolved = resolvedOnce(resolved);
        }
        return resolved;
    }

    private Mapping resolvedOnce(Mapping schema) {
        Sequence parts = schema.sequence("allOf");
        Mapping part = parts.items().isEmpty() ? schema : parts.items().get(0).asMapping();
        return part.text("$ref")
                .map(reference -> schemas.mapping(reference.substring(reference.lastIndexOf('/') + 1)))
                .orElse(part);
    }

    /** Returns whether each member is sent under its own name. */
    boolean isPlain() {
        return shapes.values().stream().allMatch(shape -> shape == Shape.SCALAR);
    }

    private String sentAs(String name) {
        return shapes.get(name) == Shape.SCALARS ? name + "[]" : name;
    }

    Mapping schema() {
        Map<String, Tree> properties = new LinkedHashMap<>();
        body.mapping("properties")
                .entries()
                .forEach((name, property) -> properties.put(sentAs(name), sent(name, property)));
        Map<String, Tree> entries = new LinkedHashMap<>(body.entries());
        entries.put("properties", new Mapping(body.location(), properties));
        List<Tree> required = new ArrayList<>();
        for (Tree item : body.sequence("required").items()) {
            String name = item.asText().orElse("");
            // An empty list is sent as an empty text under the name without brackets, so the name with brackets is
            // optional.
            if (!OPTIONAL_LIST.contains(
                    body.mapping("properties").mapping(name).text("minItems").orElse(""))) {
                required.add(text(sentAs(name)));
            }
        }
        entries.remove("required");
        if (!required.isEmpty()) {
            entries.put("required", new Sequence(body.location(), required));
        }
        return new Mapping(body.location(), entries);
    }

    /**
     * Returns the schema of a sent member. A list of objects is sent as an object whose keys are the indexes of the
     * items.
     */
    private Tree sent(String name, Tree property) {
        if (shapes.get(name) != Shape.OBJECTS) {
            return property;
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        entries.put("type", text("object"));
        property.asMapping().get("description").ifPresent(description -> entries.put("description", description));
        property.asMapping().get("items").ifPresent(items -> entries.put("additionalProperties", items));
        return new Mapping(property.location(), entries);
    }

    Mapping encoding() {
        Map<String, Tree> encodings = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> {
            if (shape != Shape.SCALAR) {
                Map<String, Tree> encoding = new LinkedHashMap<>();
                encoding.put("style", text(shape == Shape.SCALARS ? "form" : "deepObject"));
                encoding.put("explode", new Scalar(body.location(), "true", Scalar.Kind.BOOLEAN));
                encodings.put(sentAs(name), new Mapping(body.location(), encoding));
            }
        });
        return new Mapping(body.location(), encodings);
    }

    Mapping examples(Mapping examples) {
        Map<String, Tree> sent = new LinkedHashMap<>();
        examples.entries().forEach((name, example) -> {
            Map<String, Tree> entries = new LinkedHashMap<>(example.asMapping().entries());
            entries.computeIfPresent("value", (key, value) -> value(value.asMapping()));
            sent.put(name, new Mapping(example.location(), entries));
        });
        return new Mapping(examples.location(), sent);
    }

    private Mapping value(Mapping value) {
        Map<String, Tree> sent = new LinkedHashMap<>();
        value.entries().forEach((name, member) -> {
            if (shapes.get(name) == Shape.OBJECTS) {
                Map<String, Tree> items = new LinkedHashMap<>();
                member.asSequence().items().forEach(item -> items.put(Integer.toString(items.size()), item));
                sent.put(name, new Mapping(member.location(), items));
            } else {
                sent.put(shapes.containsKey(name) ? sentAs(name) : name, member);
            }
        });
        return new Mapping(value.location(), sent);
    }

    private Scalar text(String text) {
        return Scalar.quoted(body.location(), text);
    }
}
