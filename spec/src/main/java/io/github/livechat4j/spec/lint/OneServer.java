package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.util.List;

/** Requires one server, which is the client's default address. */
final class OneServer implements Rule {

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Mapping document = contract.document();
        List<Tree> servers = document.sequence("servers").items();
        if (servers.size() != 1) {
            violations.add(
                    document.locationOf("servers"),
                    "there are %s servers: the client has one address, so write one".formatted(servers.size()));
        }
        for (Tree server : servers) {
            String url = server.asMapping().text("url").orElse("");
            if (!url.matches("https://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~/-]+)?(?<!/)")) {
                violations.add(
                        server.location(),
                        "server `%s` is no valid address: write `https://`, a host and a path if any, without a variable"
                                .formatted(url));
            }
        }
        for (CheckedOperation operation : contract.operations()) {
            for (Mapping holder : List.of(operation.tree(), operation.pathItem())) {
                if (holder.has("servers")) {
                    violations.add(
                            holder.locationOf("servers"),
                            "%s has servers of its own, which the client does not call: list one for the whole contract"
                                    .formatted(operation.title()));
                }
            }
        }
    }
}
