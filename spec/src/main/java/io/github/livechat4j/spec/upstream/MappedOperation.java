package io.github.livechat4j.spec.upstream;

import io.github.livechat4j.spec.source.SourceLocation;
import java.util.Set;

/**
 * An operation of the contract, as the map refers to it.
 *
 * @param id its operationId
 * @param title method and path, such as {@code GET /chats/{chat_id}}
 * @param path its path
 * @param places where a request can hold a value, such as {@code query page} and {@code body rules[].type}
 * @param markedAsAdded whether the contract says that the operation is not of upstream
 * @param location where it is written
 */
record MappedOperation(
        String id, String title, String path, Set<String> places, boolean markedAsAdded, SourceLocation location) {

    MappedOperation {
        places = Set.copyOf(places);
    }
}
