package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads all pages of a list into one answer of the same form. A record that moves to the next page while pages are read
 * is kept once.
 *
 * @param operation the operation, whose list has pages
 * @param call calls the operation
 */
record AllPages(CommandOperation operation, Function<Request, CallAnswer> call) {

    /** The parameter with the number of the page, from 1. */
    static final String PAGE = "page";

    /**
     * An answer with the records of all pages.
     *
     * @param answer the first answer with all records
     * @param read the number of its records
     * @param total the number of records by the service
     */
    record Whole(CallAnswer answer, int read, int total) {

        /** Returns a warning if the service has more records than its pages; empty otherwise. */
        Optional<String> warning(CommandOperation operation) {
            return read < total
                    ? Optional.of("the service gives out " + read + " of " + total + " records; livechat export "
                            + CommandWords.command(operation.tag()) + " takes all")
                    : Optional.empty();
        }
    }

    Whole read(Request request) {
        String rows = operation.rows().orElseThrow();
        request.page(1);
        CallAnswer first = call.apply(request);
        if (first.fault() != null || !first.tree().path(rows).isArray()) {
            return new Whole(first, 0, 0);
        }
        ArrayNode all = Values.JSON.createArrayNode();
        Set<String> known = new HashSet<>();
        CallAnswer last = first;
        for (int page = 1; ; page++) {
            List<JsonNode> records = last.tree().path(rows).valueStream().toList();
            records.stream()
                    .filter(each -> !each.has("id") || known.add(each.path("id").asText()))
                    .forEach(all::add);
            // the number of pages may grow while they are read
            if (records.isEmpty() || page >= last.tree().path("pages").asInt()) {
                break;
            }
            request.page(page + 1);
            last = call.apply(request);
            if (last.fault() != null) {
                return new Whole(last, 0, 0);
            }
        }
        ObjectNode whole = first.tree().deepCopy();
        whole.set(rows, all);
        return new Whole(
                new CallAnswer(whole, first.headers(), null),
                all.size(),
                last.tree().path("total").asInt());
    }
}
