package io.github.livechat4j.spec.bundle;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Scalar;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.Tree;
import java.io.StringWriter;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.LineBreak;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Writes a tree as YAML in block style.
 *
 * <p>The writer of swagger-parser is no alternative: it passes each value through its model, which rewrites dates.
 */
final class BundleWriter {

    private static final String HEADER = """
            # LiveChat REST API, version 2: the contract as one document.
            # Made by the build from spec/contract. Do not edit: edit the sources.
            """;

    private BundleWriter() {}

    static String write(Mapping document) {
        var yaml = new StringWriter();
        new Yaml(options()).serialize(node(document), yaml);
        return HEADER + yaml;
    }

    private static DumperOptions options() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setIndent(2);
        options.setWidth(130);
        options.setLineBreak(LineBreak.UNIX);
        return options;
    }

    private static Node node(Tree tree) {
        if (tree instanceof Mapping mapping) {
            List<NodeTuple> tuples = mapping.entries().entrySet().stream()
                    .map(entry -> new NodeTuple(text(entry.getKey()), node(entry.getValue())))
                    .toList();
            return new MappingNode(Tag.MAP, tuples, style(tuples.isEmpty()));
        }
        if (tree instanceof Sequence sequence) {
            List<Node> items = sequence.items().stream().map(BundleWriter::node).toList();
            return new SequenceNode(Tag.SEQ, items, style(items.isEmpty()));
        }
        return scalar((Scalar) tree);
    }

    private static FlowStyle style(boolean empty) {
        return empty ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    private static Node scalar(Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> text(scalar.text());
            case NUMBER -> literal(isWhole(scalar.text()) ? Tag.INT : Tag.FLOAT, scalar.text());
            case BOOLEAN -> literal(Tag.BOOL, scalar.text());
            case NULL -> literal(Tag.NULL, "null");
        };
    }

    private static boolean isWhole(String number) {
        return number.chars().allMatch(c -> c == '-' || Character.isDigit(c));
    }

    private static Node literal(Tag tag, String text) {
        return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
    }

    /**
     * Returns a text node without quotes. The emitter adds quotes where a YAML 1.1 parser would not read the value as
     * text.
     */
    private static Node text(String text) {
        return new ScalarNode(Tag.STR, text, null, null, text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN);
    }
}
