package io.github.livechat4j.spec.upstream;

import java.util.Set;

/**
 * An operation of the upstream document.
 *
 * @param title method and path, such as {@code GET /chats}
 * @param parameters its parameters, each as {@code query page}
 */
record UpstreamOperation(String title, Set<String> parameters) {

    UpstreamOperation {
        parameters = Set.copyOf(parameters);
    }
}
