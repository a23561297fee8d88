package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import java.util.List;

/** The media types of a request body or of a response. */
final class MediaTypes {

    private MediaTypes() {}

    /** Requires a schema and a named example in each media type of the content. */
    static void requireSchemaAndExamples(String title, Mapping content, Violations violations) {
        content.entries().forEach((mediaType, tree) -> {
            for (String key : List.of("schema", "examples")) {
                if (tree.asMapping().mapping(key).entries().isEmpty()) {
                    violations.add(tree.location(), "%s as `%s` needs `%s`".formatted(title, mediaType, key));
                }
            }
        });
    }
}
