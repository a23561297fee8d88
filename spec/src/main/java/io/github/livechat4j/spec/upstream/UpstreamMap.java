package io.github.livechat4j.spec.upstream;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Violation;
import io.github.livechat4j.spec.source.YamlReader;
import io.github.livechat4j.spec.source.YamlReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The map from operations and parameters of the upstream document to those of the contract.
 *
 * @param tree the map as written
 * @param violations what is wrong with its YAML
 */
public record UpstreamMap(Mapping tree, List<Violation> violations) {

    /**
     * Copies the violations.
     *
     * @param tree the map as written
     * @param violations what is wrong with its YAML
     */
    public UpstreamMap {
        violations = List.copyOf(violations);
    }

    /**
     * Reads the map.
     *
     * @param file its file
     * @return the map
     * @throws IOException if the file cannot be read
     */
    public static UpstreamMap read(Path file) throws IOException {
        YamlReading reading = YamlReader.read(file.getFileName().toString(), Files.readString(file));
        return new UpstreamMap(reading.tree().asMapping(), reading.violations());
    }

    /**
     * Returns the example ids that are segments of upstream paths.
     *
     * @return all of them
     */
    public Set<String> exampleIds() {
        return entries().stream()
                .flatMap(entry -> entry.pathIds().entries().keySet().stream())
                .collect(Collectors.toSet());
    }

    List<UpstreamEntry> entries() {
        return tree.sequence("operations").items().stream()
                .map(UpstreamEntry::of)
                .toList();
    }
}
