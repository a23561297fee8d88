package io.github.livechat4j.spec.source;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Parses YAML into a {@link Tree} and expands aliases. */
public final class YamlReader {

    private final String file;
    private final List<Violation> violations = new ArrayList<>();
    // The nodes that are being read, outermost first: an alias to one of them would never end.
    private final Deque<Node> open = new ArrayDeque<>();

    private YamlReader(String file) {
        this.file = file;
    }

    /**
     * Parses one document.
     *
     * @param file the file name in its locations
     * @param text the document
     * @return the tree and the YAML errors
     */
    public static YamlReading read(String file, String text) {
        return new YamlReader(file).document(text);
    }

    private YamlReading document(String text) {
        SourceLocation start = SourceLocation.startOf(file);
        Tree tree = Mapping.empty(start);
        try {
            // Yaml.compose has no annotation for null, which it returns for a file without a document.
            @Nullable Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                violations.add(new Violation("readable-yaml", start, "the file is empty"));
            } else {
                tree = tree(root, new SourceLocation(file, line(root), "#"));
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            violations.add(new Violation(
                    "readable-yaml", new SourceLocation(file, line, "#"), "not readable as YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            violations.add(new Violation("readable-yaml", start, "not readable as YAML: " + e.getMessage()));
        }
        return new YamlReading(tree, violations);
    }

    private Tree tree(Node node, SourceLocation location) {
        if (open.contains(node)) {
            violations.add(new Violation("readable-yaml", location, "an alias refers to the block that it stands in"));
            return Mapping.empty(location);
        }
        if (node.getTag().getValue().startsWith("!")) {
            violations.add(new Violation(
                    "readable-yaml",
                    location,
                    "the tag `%s` is not read: write what it stands for, or `$ref` for what is in another file"
                            .formatted(node.getTag().getValue())));
        }
        open.push(node);
        try {
            if (node instanceof MappingNode mapping) {
                return mapping(mapping, location);
            }
            if (node instanceof SequenceNode sequence) {
                return sequence(sequence, location);
            }
            var scalar = (ScalarNode) node;
            return scalar.isPlain()
                    ? Scalar.plain(location, scalar.getValue())
                    : Scalar.quoted(location, scalar.getValue());
        } finally {
            open.pop();
        }
    }

    private Mapping mapping(MappingNode node, SourceLocation location) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                violations.add(new Violation("readable-yaml", location, "a key must be plain text"));
                continue;
            }
            String key = keyNode.getValue();
            SourceLocation place = location.step(key, line(keyNode));
            Tree earlier = entries.putIfAbsent(key, tree(tuple.getValueNode(), place));
            if (earlier != null) {
                violations.add(new Violation(
                        "duplicate-key",
                        place,
                        "key `%s` is written twice, first on line %s: keep one"
                                .formatted(key, earlier.location().line())));
            }
        }
        return new Mapping(location, entries);
    }

    private Sequence sequence(SequenceNode node, SourceLocation location) {
        List<Tree> items = new ArrayList<>();
        for (Node item : node.getValue()) {
            items.add(tree(item, location.step(String.valueOf(items.size()), line(item))));
        }
        return new Sequence(location, items);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
