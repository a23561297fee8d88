package io.github.livechat4j.spec.upstream;

import java.util.Set;

/**
 * An operation of the upstream document.
 *
 * @param title method and path, such as {@code GET /chats}
 * @param parameters its parameters, each as {@code query page}
 * @param required those without which it answers with an error
 */
record UpstreamOperation(String title, Set<String> parameters, Set<String> required) {

    UpstreamOperation {
        parameters = Set.copyOf(parameters);
        required = Set.copyOf(required);
    }
}
