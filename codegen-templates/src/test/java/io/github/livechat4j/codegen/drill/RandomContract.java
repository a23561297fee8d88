package io.github.livechat4j.codegen.drill;

import static io.github.livechat4j.codegen.drill.RandomSchemas.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Operations that were drawn at random, with all that they need, beside those of the contract; the same for the same
 * seed.
 */
final class RandomContract {

    private static final String SCHEMAS = "../schemas/random.yaml#/";

    private final Set<String> tags = new TreeSet<>();
    private final Map<String, Object> paths = new LinkedHashMap<>();
    private final Map<String, Object> schemas = new LinkedHashMap<>();
    private final Map<String, Object> examples = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> shared = new LinkedHashMap<>();
    private final Map<String, YamlText> files = new LinkedHashMap<>();
    private final RandomNames names;

    RandomContract(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        names = new RandomNames(random);
        for (int i = 0; i < 2; i++) {
            tags.add(names.tag());
        }
        RandomSchemas sent = new RandomSchemas(random, names, true);
        RandomSchemas answered = new RandomSchemas(random, names, false);
        sent.addComponents();
        answered.addComponents();
        RandomOperations operations = new RandomOperations(random, names, sent, answered, this);
        for (int i = 4 + random.nextInt(4); i > 0; i--) {
            operations.addPath(i);
        }
        Map<String, Object> all = new LinkedHashMap<>(sent.components());
        all.putAll(answered.components());
        keepUsed(all);
    }

    Map<String, Object> paths() {
        return paths;
    }

    Map<String, Object> schemas() {
        return schemas;
    }

    Map<String, Object> examples() {
        return examples;
    }

    Map<String, Object> shared(String kind) {
        return shared.computeIfAbsent(kind, none -> new LinkedHashMap<>());
    }

    Set<String> tags() {
        return tags;
    }

    String anyTag() {
        return names.pick(List.copyOf(tags));
    }

    /** What no operation leads to is refused. */
    private void keepUsed(Map<String, Object> all) {
        Set<String> used = new HashSet<>();
        Deque<Object> open = new ArrayDeque<>(List.of(paths, shared));
        while (!open.isEmpty()) {
            Object part = open.pop();
            if (part instanceof Map<?, ?> map) {
                map.values().forEach(value -> push(open, value));
            } else if (part instanceof List<?> list) {
                list.forEach(value -> push(open, value));
            } else if (part instanceof String text
                    && text.startsWith(SCHEMAS)
                    && used.add(text.substring(SCHEMAS.length()))) {
                push(open, all.get(text.substring(SCHEMAS.length())));
            }
        }
        all.forEach((name, schema) -> {
            if (used.contains(name)) {
                schemas.put(name, schema);
            }
        });
    }

    private static void push(Deque<Object> open, @Nullable Object value) {
        if (value != null) {
            open.push(value);
        }
    }

    /** Writes it into a copy of the contract. */
    void writeTo(Path spec) throws IOException {
        Path contract = spec.resolve("contract");
        Set<String> used = new TreeSet<>();
        paths.values()
                .forEach(item -> ((Map<?, ?>) item).values().forEach(operation -> {
                    if (operation instanceof Map<?, ?> map && map.get("tags") instanceof List<?> list) {
                        list.forEach(tag -> used.add(String.valueOf(tag)));
                    }
                }));
        StringBuilder newTags = new StringBuilder();
        for (String tag : tags) {
            newTags.append("  - name: ").append(tag).append("\n    description: What is tried.\n");
        }
        StringBuilder newPaths = new StringBuilder();
        for (String path : paths.keySet()) {
            newPaths.append("  '")
                    .append(path)
                    .append("': {$ref: 'paths/random.yaml#/")
                    .append(path.replace("~", "~0").replace("/", "~1"))
                    .append("'}\n");
        }
        Path root = contract.resolve("openapi.yaml");
        Files.writeString(
                root,
                Files.readString(root)
                        .replace("\npaths:\n", "\n" + newTags + "\npaths:\n")
                        .replace("\ncomponents:\n", "\n" + newPaths + "\ncomponents:\n"));
        write(contract, "paths", paths);
        write(contract, "schemas", schemas);
        write(contract, "examples", examples);
        for (Map.Entry<String, Map<String, Object>> kind : shared.entrySet()) {
            write(contract, kind.getKey(), kind.getValue());
        }
    }

    private void write(Path contract, String kind, Map<String, Object> definitions) throws IOException {
        if (!definitions.isEmpty()) {
            YamlText yaml = YamlText.of(definitions);
            files.put("contract/" + kind + "/random.yaml", yaml);
            Path file = contract.resolve(kind).resolve("random.yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, yaml.text());
        }
    }

    /** The file that a part was written to, with its lines; an alias of one is written twice. */
    List<String> placesOf(Object part) {
        List<String> places = new ArrayList<>();
        files.forEach((name, yaml) -> {
            YamlText.Lines lines = yaml.linesOf(part);
            if (lines != null) {
                for (int line = lines.first(); line <= lines.last(); line++) {
                    places.add(name + ":" + line + " ");
                }
            }
        });
        return places;
    }

    Map<String, Object> row(String title) {
        return map("change", title);
    }
}
