package io.github.livechat4j.cli.resources;

import java.util.Iterator;

/** The names of all operations, for completion. The description is read only when they are asked for. */
final class OperationNames implements Iterable<String> {

    OperationNames() {}

    @Override
    public Iterator<String> iterator() {
        return Operations.read().all().stream().map(CommandOperation::id).iterator();
    }
}
