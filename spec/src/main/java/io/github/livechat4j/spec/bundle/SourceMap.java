package io.github.livechat4j.spec.bundle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Pointer;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.Tree;
import java.util.List;
import java.util.Set;

/** Where each part of the bundle is written in the sources, for the errors of whatever reads the bundle next. */
public final class SourceMap {

    // data: nothing is made of it
    private static final Set<String> CLOSED = Set.of("example", "examples", "default", "enum");

    private final ObjectNode places = JsonNodeFactory.instance.objectNode();

    private SourceMap() {}

    /**
     * Tells the places of the paths and the components.
     *
     * @param bundle the bundle
     * @return JSON: by the pointer of each mapping in the bundle, its file, its line and its pointer in the file
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
                // a property may be called as data is
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
