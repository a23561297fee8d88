package io.github.livechat4j.spec.bundle;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Pointer;
import io.github.livechat4j.spec.source.Scalar;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;
import io.github.livechat4j.spec.source.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Merges the files of the contract into one document.
 *
 * <p>Path items and examples are copied to the places that refer to them. Schemas, parameters and responses move to the
 * components, sorted by name, and the references to them are rewritten. Everything else keeps its order and its text.
 */
public final class Bundler {

    private static final String REF = "$ref";

    private final ContractSources sources;
    private final Map<String, Map<String, Tree>> components = new TreeMap<>();
    private final Set<SourceLocation> reached = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();
    // The definitions that are being inlined, outermost first: a reference back to one of them would never end.
    private final Deque<SourceLocation> open = new ArrayDeque<>();

    private Bundler(ContractSources sources) {
        this.sources = sources;
    }

    /**
     * Bundles the contract.
     *
     * @param sources the files of the contract, without violations
     * @return the document and the faults of its references
     */
    public static Bundle bundle(ContractSources sources) {
        return new Bundler(sources).bundle();
    }

    private Bundle bundle() {
        refuseSharedNames();
        Mapping root = sources.root();
        Map<String, Tree> document = new LinkedHashMap<>();
        root.entries().forEach((key, value) -> document.put(key, copy(value)));
        document.put("components", components(document));
        components.values().forEach(this::refuseCircles);
        return new Bundle(new Mapping(root.location(), document), reached, violations);
    }

    private void refuseSharedNames() {
        Map<String, Definition> byName = new LinkedHashMap<>();
        Mapping written = sources.root().mapping("components");
        for (Definition definition : sources.definitions()) {
            Optional<String> kind = definition.shelf().components();
            if (kind.isEmpty()) {
                continue;
            }
            written.mapping(kind.get())
                    .get(definition.name())
                    .ifPresent(component -> violations.add(new Violation(
                            "unique-component-name",
                            component.location(),
                            "component `%s` has the name of the one at %s: names are unique over all files"
                                    .formatted(
                                            definition.name(),
                                            definition.location().fileAndLine()))));
            Definition earlier = byName.putIfAbsent(kind.get() + "/" + definition.name(), definition);
            if (earlier != null) {
                violations.add(new Violation(
                        "unique-component-name",
                        definition.location(),
                        "%s `%s` has the name of the one at %s: names are unique over all files"
                                .formatted(
                                        definition.shelf().noun(),
                                        definition.name(),
                                        earlier.location().fileAndLine())));
            }
        }
    }

    /** Returns the components that the root document defines itself, and those that its references lead to. */
    private Mapping components(Map<String, Tree> document) {
        SourceLocation start = sources.root().locationOf("components");
        Mapping written = Optional.ofNullable(document.get("components"))
                .map(Tree::asMapping)
                .orElseGet(() -> Mapping.empty(start));
        written.entries().forEach((kind, entries) -> {
            Map<String, Tree> shelf = components.computeIfAbsent(kind, ignored -> new TreeMap<>());
            entries.asMapping().entries().forEach(shelf::putIfAbsent);
        });
        Map<String, Tree> kinds = new LinkedHashMap<>();
        components.forEach((kind, entries) -> kinds.put(kind, new Mapping(start, entries)));
        return new Mapping(start, kinds);
    }

    /** Rejects components that are only references to each other. */
    private void refuseCircles(Map<String, Tree> shelf) {
        shelf.forEach((name, component) -> {
            Set<Tree> seen = new HashSet<>();
            Optional<Tree> here = Optional.of(component);
            while (here.isPresent() && seen.add(here.get())) {
                here = here.get()
                        .asMapping()
                        .text(REF)
                        .map(text -> shelf.get(text.substring(text.lastIndexOf('/') + 1)));
            }
            if (here.isPresent()) {
                violations.add(new Violation(
                        "resolved-reference",
                        component.location(),
                        "`%s` only refers to itself through other references: write its content".formatted(name)));
            }
        });
    }

    private Tree copy(Tree tree) {
        if (tree instanceof Sequence sequence) {
            return new Sequence(
                    sequence.location(),
                    sequence.items().stream().map(this::copy).toList());
        }
        if (tree instanceof Mapping mapping) {
            mapping.get(REF)
                    .filter(Sequence.class::isInstance)
                    .ifPresent(list -> violations.add(new Violation(
                            "resolved-reference",
                            list.location(),
                            "a reference is a text: write a file, `#/` and a top-level key of that file")));
            return mapping.entries().get(REF) instanceof Scalar reference
                    ? follow(mapping, reference)
                    : copyEntries(mapping);
        }
        return tree;
    }

    private Mapping copyEntries(Mapping mapping) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        mapping.entries()
                .forEach((key, value) -> entries.put(
                        key, isDiscriminator(key, value) ? copyDiscriminator(value.asMapping()) : copy(value)));
        return new Mapping(mapping.location(), entries);
    }

    /** Returns whether a key is a discriminator, because a property may have that name too. */
    private static boolean isDiscriminator(String key, Tree value) {
        return key.equals("discriminator")
                && value.asMapping()
                        .get("propertyName")
                        .filter(Scalar.class::isInstance)
                        .isPresent();
    }

    /** Rewrites the values of a discriminator's mapping, which are references without the key {@code $ref}. */
    private Mapping copyDiscriminator(Mapping discriminator) {
        Map<String, Tree> entries = new LinkedHashMap<>(discriminator.entries());
        entries.computeIfPresent("mapping", (key, mapping) -> {
            if (!(mapping instanceof Mapping)) {
                return mapping;
            }
            Map<String, Tree> words = new LinkedHashMap<>();
            mapping.asMapping()
                    .entries()
                    .forEach((word, target) -> words.put(
                            word,
                            target instanceof Scalar text && text.text().contains("#/")
                                    ? follow(Mapping.empty(target.location()), text)
                                            .entries()
                                            .getOrDefault(REF, target)
                                    : target));
            return new Mapping(mapping.location(), words);
        });
        return new Mapping(discriminator.location(), entries);
    }

    private Mapping follow(Mapping written, Scalar text) {
        if (written.entries().size() > 1) {
            violations.add(new Violation(
                    "reference-stands-alone",
                    written.location(),
                    "OpenAPI 3.0 ignores keys beside `$ref`: write `allOf: [{$ref: …}]` instead"));
        }
        Optional<Reference> reference = Reference.parse(text);
        Optional<Tree> target = reference.flatMap(this::target);
        if (target.isEmpty()) {
            violations.add(new Violation("resolved-reference", text.location(), unresolved(text, reference)));
            return Mapping.empty(written.location());
        }
        return place(reference.get(), target.get(), written.location());
    }

    private Optional<Tree> target(Reference reference) {
        boolean inRoot = reference.file().equals(sources.rootFile());
        // A root component is three steps down and a definition one; a deeper reference leads into another schema.
        if (reference.steps().size() != (inRoot ? 3 : 1)) {
            return Optional.empty();
        }
        Optional<Tree> tree = sources.file(reference.file());
        for (String step : reference.steps()) {
            tree = tree.flatMap(parent -> parent.asMapping().get(step));
        }
        return tree;
    }

    private String unresolved(Scalar text, Optional<Reference> reference) {
        String why = reference
                .map(parsed -> sources.file(parsed.file()).isEmpty()
                        ? "there is no file " + parsed.file()
                        : "%s has no top-level key `%s`".formatted(parsed.file(), String.join("/", parsed.steps())))
                .orElse("a reference is a file, `#/` and a top-level key of that file");
        return "reference `%s` leads nowhere: %s".formatted(text.text(), why);
    }

    private Mapping place(Reference reference, Tree target, SourceLocation user) {
        reached.add(target.location());
        if (reference.file().equals(sources.rootFile())) {
            return reference(user, "#/" + String.join("/", reference.steps()));
        }
        String name = reference.steps().get(0);
        Optional<String> kind = Shelf.of(sources, reference.file()).components();
        if (kind.isEmpty()) {
            return inlined(target);
        }
        Map<String, Tree> shelf = components.computeIfAbsent(kind.get(), ignored -> new TreeMap<>());
        if (!shelf.containsKey(name)) {
            // Register the source first, so that a schema that refers to itself ends here.
            shelf.put(name, target);
            shelf.put(name, copy(target));
        }
        return reference(user, "#/components/" + kind.get() + "/" + Pointer.escape(name));
    }

    private Mapping inlined(Tree target) {
        if (open.contains(target.location())) {
            violations.add(new Violation("resolved-reference", target.location(), "this refers to itself"));
            return Mapping.empty(target.location());
        }
        open.push(target.location());
        Mapping copy = copy(target).asMapping();
        open.pop();
        return copy;
    }

    private static Mapping reference(SourceLocation location, String text) {
        return new Mapping(location, Map.of(REF, Scalar.quoted(location, text)));
    }
}
