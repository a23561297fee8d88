package io.github.livechat4j.spec.upstream;

import io.github.livechat4j.spec.source.SourceLocation;
import java.util.Set;

/**
 * An operation of the contract, for the comparison with the upstream map.
 *
 * @param id its operationId
 * @param title method and path, such as {@code GET /chats/{chat_id}}
 * @param path its path
 * @param places the places of values in a request, such as {@code query page} and {@code body rules[].type}
 * @param markedAsAdded whether the contract marks the operation with {@code x-origin: docs}
 * @param location its location
 */
record MappedOperation(
        String id, String title, String path, Set<String> places, boolean markedAsAdded, SourceLocation location) {

    MappedOperation {
        places = Set.copyOf(places);
    }
}
