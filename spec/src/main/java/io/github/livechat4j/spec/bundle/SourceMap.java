package io.github.livechat4j.spec.bundle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Pointer;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.Tree;
import java.util.List;
import java.util.Set;

/** The source location of each part of the bundle, for the error messages of the generator. */
public final class SourceMap {

    // data, for which the generator reports no errors
    private static final Set<String> CLOSED = Set.of("example", "examples", "default", "enum");

    private final ObjectNode places = JsonNodeFactory.instance.objectNode();

    private SourceMap() {}

    /**
     * Returns the locations of the paths and the components.
     *
     * @param bundle the bundle
     * @return a JSON object: the key is the pointer of a mapping in the bundle, the value its file, line and pointer in
     *     the file
     */
    public static String of(Bundle bundle) {
        SourceMap map = new SourceMap();
        for (String key : List.of("paths", "components")) {
            map.add("#/" + key, bundle.document().mapping(key));
        }
        return map.places.toPrettyString() + "\n";
    }

    private void add(String pointer, Tree tree) {
        if (tree instanceof Mapping mapping) {
            places.put(pointer, mapping.location().toString());
            mapping.entries().forEach((key, value) -> {
                // a property may have the name of one of these keys
                if (!CLOSED.contains(key) || pointer.endsWith("/properties")) {
                    add(pointer + "/" + Pointer.escape(key), value);
                }
            });
        } else if (tree instanceof Sequence sequence) {
            for (int index = 0; index < sequence.items().size(); index++) {
                add(pointer + "/" + index, sequence.items().get(index));
            }
        }
    }
}
