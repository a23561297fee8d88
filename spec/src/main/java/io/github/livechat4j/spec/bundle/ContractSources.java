package io.github.livechat4j.spec.bundle;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;
import io.github.livechat4j.spec.source.Violation;
import io.github.livechat4j.spec.source.YamlReader;
import io.github.livechat4j.spec.source.YamlReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that the contract is written in.
 *
 * @param rootFile name of the root file, such as {@code contract/openapi.yaml}
 * @param files each file's tree by the file's name, sorted by name
 * @param violations YAML errors of the files
 */
public record ContractSources(String rootFile, Map<String, Tree> files, List<Violation> violations) {

    /**
     * Copies the collections and sorts the files by name.
     *
     * @param rootFile name of the root file
     * @param files each file's tree by name
     * @param violations YAML errors of the files
     */
    public ContractSources {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        violations = List.copyOf(violations);
    }

    /**
     * Reads all YAML files below a directory. Their names begin with the name of the directory.
     *
     * @param directory the directory that contains {@code openapi.yaml}
     * @return the files
     * @throws IOException if a file cannot be read
     */
    public static ContractSources read(Path directory) throws IOException {
        Map<String, Tree> files = new TreeMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Path path : yamlFiles(directory)) {
            String name = directory.getFileName() + "/"
                    + directory.relativize(path).toString().replace('\\', '/');
            YamlReading reading = YamlReader.read(name, Files.readString(path));
            files.put(name, reading.tree());
            violations.addAll(reading.violations());
        }
        String rootFile = directory.getFileName() + "/openapi.yaml";
        if (!files.containsKey(rootFile)) {
            violations.add(new Violation(
                    "readable-yaml", SourceLocation.startOf(rootFile), "the root file of the contract is missing"));
        }
        return new ContractSources(rootFile, files, violations);
    }

    /**
     * Returns the document that lists the paths.
     *
     * @return the root document
     */
    public Mapping root() {
        return file(rootFile).map(Tree::asMapping).orElseGet(() -> Mapping.empty(SourceLocation.startOf(rootFile)));
    }

    /**
     * Returns the tree of a file.
     *
     * @param name its name
     * @return its tree, or empty when there is no such file
     */
    public Optional<Tree> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /**
     * Returns the definitions that other files may refer to: the top-level entries of each file except the root.
     *
     * @return the definitions, by file and in the order of the file
     */
    public List<Definition> definitions() {
        return files.entrySet().stream()
                .filter(file -> !file.getKey().equals(rootFile))
                .flatMap(file -> file.getValue().asMapping().entries().entrySet().stream()
                        .map(entry -> new Definition(Shelf.of(this, file.getKey()), entry.getKey(), entry.getValue())))
                .toList();
    }

    private static List<Path> yamlFiles(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
