package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Tree;
import io.github.livechat4j.spec.source.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Requires that example ids in paths of the upstream document have become parameters. */
final class NoExampleIdInPath implements Rule {

    @Override
    public String name() {
        return "no-example-id-in-path";
    }

    @Override
    public List<Violation> check(CheckedContract contract) {
        return contract.document().mapping("paths").entries().entrySet().stream()
                .flatMap(path -> faults(path, contract).stream())
                .toList();
    }

    private List<Violation> faults(Map.Entry<String, Tree> path, CheckedContract contract) {
        return Arrays.stream(path.getKey().split("/", -1))
                .filter(contract.exampleIds()::contains)
                .map(id -> violation(
                        path.getValue().location(),
                        "path `%s` holds `%s`, an example id of the upstream document: make it a path parameter"
                                .formatted(path.getKey(), id)))
                .toList();
    }
}
