package io.github.livechat4j.spec.lint;

import java.util.Arrays;

/** Requires that example ids in paths of the upstream document have become parameters. */
final class NoExampleIdInPath implements Rule {

    @Override
    public void check(CheckedContract contract, Violations violations) {
        contract.document()
                .mapping("paths")
                .entries()
                .forEach((path, item) -> Arrays.stream(path.split("/", -1))
                        .filter(contract.exampleIds()::contains)
                        .forEach(id -> violations.add(
                                item.location(),
                                "path `%s` holds `%s`, an example id of the upstream document: make it a path parameter"
                                        .formatted(path, id))));
    }
}
