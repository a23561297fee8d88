package io.github.livechat4j.spec.bundle;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adds to each request body the schema of its form. The sources describe the members of a body once. A form has the
 * same members under other names, {@code tag[]} for a list and {@code requester[mail]} for an object, which a tool
 * cannot derive.
 */
public final class FormDescriptions {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SCHEMAS = "#/components/schemas/";

    private final Mapping schemas;

    private FormDescriptions(Mapping schemas) {
        this.schemas = schemas;
    }

    /**
     * Adds a schema for the form of each body that has lists or objects.
     *
     * @param bundle a sound contract
     * @return the bundle with schemas, encodings and examples of forms
     */
    public static Bundle addedTo(Bundle bundle) {
        Mapping document = bundle.document();
        FormDescriptions forms =
                new FormDescriptions(document.mapping("components").mapping("schemas"));
        Map<String, Tree> entries = new LinkedHashMap<>(document.entries());
        entries.computeIfPresent("paths", (key, paths) -> forms.below(paths));
        return new Bundle(new Mapping(document.location(), entries), bundle.reached(), bundle.violations());
    }

    /**
     * Copies a tree and replaces the forms in it. Paths, operations and bodies are mappings; lists, such as parameters,
     * contain no forms.
     */
    private Tree below(Tree tree) {
        if (!(tree instanceof Mapping mapping)) {
            return tree;
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        mapping.entries()
                .forEach((key, value) ->
                        entries.put(key, key.equals(FORM) ? mediaType(value.asMapping()) : below(value)));
        return new Mapping(mapping.location(), entries);
    }

    private Mapping mediaType(Mapping mediaType) {
        String name = name(mediaType.mapping("schema"));
        FormSchema form = FormSchema.of(schemas, schemas.mapping(name));
        if (name.isEmpty() || form.isPlain()) {
            return mediaType;
        }
        Map<String, Tree> entries = new LinkedHashMap<>(mediaType.entries());
        // Inline, because openapi-generator generates no model for a component that only forms use, but imports it.
        entries.put("schema", form.schema());
        entries.put("encoding", form.encoding());
        entries.computeIfPresent("examples", (key, examples) -> form.examples(examples.asMapping()));
        return new Mapping(mediaType.location(), entries);
    }

    private static String name(Mapping schema) {
        return schema.text("$ref")
                .filter(reference -> reference.startsWith(SCHEMAS))
                .map(reference -> reference.substring(SCHEMAS.length()))
                .orElse("");
    }
}
