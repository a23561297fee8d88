package io.github.livechat4j.spec.upstream;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;

/**
 * The entry of the upstream map for one upstream operation.
 *
 * @param upstream method and path of the upstream operation
 * @param becomes operationId of the operation of the contract
 * @param pathIds the path parameter for each example id in the upstream path
 * @param parameters the place in the contract for each upstream parameter
 * @param dropped the upstream parameters that the contract omits on purpose, each with the reason
 * @param tree the entry as written
 */
record UpstreamEntry(
        String upstream, String becomes, Mapping pathIds, Mapping parameters, Mapping dropped, Mapping tree) {

    static UpstreamEntry of(Tree written) {
        Mapping tree = written.asMapping();
        return new UpstreamEntry(
                tree.text("upstream").orElse(""),
                tree.text("becomes").orElse(""),
                tree.mapping("pathIds"),
                tree.mapping("parameters"),
                tree.mapping("dropped"),
                tree);
    }

    SourceLocation location() {
        return tree.location();
    }
}
