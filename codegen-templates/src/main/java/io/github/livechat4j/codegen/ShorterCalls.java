package io.github.livechat4j.codegen;

import io.github.livechat4j.codegen.OperationView.ArgumentView;
import io.github.livechat4j.codegen.OperationView.QueryView;
import io.github.livechat4j.codegen.OperationView.ShorterCallView;
import io.swagger.v3.oas.models.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the shorter forms of a method, so that a new optional parameter of any type breaks no call.
 *
 * <p>Optional arguments can be omitted from the end. The parameters of a query record may have been arguments in an
 * older contract with fewer parameters, so there are forms with these arguments too. A query with {@code x-query-name}
 * was a record from the beginning.
 */
final class ShorterCalls {

    /** Feign's annotation of an argument that is a record. */
    static final String QUERY_RECORD = "@QueryMap";

    private final QueryRecords queries;
    private final Names names;

    ShorterCalls(QueryRecords queries, Names names) {
        this.queries = queries;
        this.names = names;
    }

    /**
     * Lists the forms.
     *
     * @param arguments the arguments of the full form
     * @param asked the first parameters of the query, as arguments
     */
    List<ShorterCallView> of(Operation operation, List<ArgumentView> arguments, List<ArgumentView> asked) {
        String record = queries.of(operation);
        List<ShorterCallView> shorter = new ArrayList<>();
        List<ArgumentView> optional = optional(arguments);
        for (int kept = 0; kept < optional.size(); kept++) {
            List<ArgumentView> left = without(arguments, optional, kept);
            shorter.add(new ShorterCallView(left, null, call(arguments, left, record), kept > 0));
        }
        if (record != null && !QueryRecords.isNamed(operation)) {
            shorter.addAll(inArguments(names.type(record), arguments, asked));
        }
        return shorter;
    }

    private static List<ArgumentView> optional(List<ArgumentView> arguments) {
        return arguments.stream().filter(argument -> !argument.required()).toList();
    }

    private static List<ArgumentView> without(List<ArgumentView> arguments, List<ArgumentView> optional, int kept) {
        List<ArgumentView> left = new ArrayList<>(arguments);
        left.removeAll(optional.subList(kept, optional.size()));
        return List.copyOf(left);
    }

    private String call(List<ArgumentView> arguments, List<ArgumentView> left, @Nullable String record) {
        return arguments.stream()
                .map(argument -> left.contains(argument) ? argument.name() : nothingFor(argument, record))
                .collect(Collectors.joining(", "));
    }

    private String nothingFor(ArgumentView argument, @Nullable String record) {
        return record != null && isQuery(argument) ? names.type(record) + ".builder().build()" : "null";
    }

    private static boolean isQuery(ArgumentView argument) {
        return argument.annotation().equals(QUERY_RECORD);
    }

    private static List<ShorterCallView> inArguments(
            String record, List<ArgumentView> arguments, List<ArgumentView> asked) {
        List<ArgumentView> spread = arguments.stream()
                .flatMap(argument -> isQuery(argument) ? asked.stream() : List.of(argument).stream())
                .toList();
        List<ArgumentView> optional = optional(spread);
        List<ShorterCallView> forms = new ArrayList<>();
        // without an argument of the query it would equal the shortest form with an optional record
        int fewest = optional(arguments).isEmpty() ? 0 : 1;
        for (int kept = fewest; kept <= optional.size(); kept++) {
            List<ArgumentView> left = without(spread, optional, kept);
            String call = arguments.stream()
                    .map(argument ->
                            isQuery(argument) ? "builder.build()" : left.contains(argument) ? argument.name() : "null")
                    .collect(Collectors.joining(", "));
            List<ArgumentView> set = asked.stream().filter(left::contains).toList();
            forms.add(new ShorterCallView(left, new QueryView(record, set), call, kept > 0));
        }
        return forms;
    }
}
