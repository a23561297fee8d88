package io.github.livechat4j.it;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/** What a contract breaks of an earlier one: a line for each change, which says where it is and which operations have it. */
final class ContractChanges {

    private static final int MOST_OPERATIONS = 4;

    private static final OpenApiDiffOptions OPTIONS = OpenApiDiffOptions.builder()
            // enumerations are open: a new word is kept, and breaks nobody
            .configProperty("incompatible.response.enum.increased", "false")
            // unions of answers are open in the same way
            .configProperty("incompatible.response.oneof.increased", "false")
            // it is the name of the generated method
            .configProperty("incompatible.operation.id.changed", "true")
            .build();

    private final Map<String, Set<String>> operationsByChange = new LinkedHashMap<>();

    private ContractChanges() {}

    /**
     * Compares two contracts.
     *
     * @param before the one that was released, as YAML
     * @param after the one that follows it, as YAML
     * @return what it breaks, nothing if nobody is broken
     */
    static List<String> breaking(String before, String after) {
        ChangedOpenApi difference = OpenApiCompare.fromContents(before, after, List.of(), OPTIONS);
        ContractChanges changes = new ContractChanges();
        BreakingChanges.walk(difference, changes::add);
        SilentChanges.walk(difference.getOldSpecOpenApi(), difference.getNewSpecOpenApi(), changes::add);
        changes.addOrderOfArguments(difference.getOldSpecOpenApi(), difference.getNewSpecOpenApi());
        if (changes.operationsByChange.isEmpty() && difference.isIncompatible()) {
            changes.add("something that openapi-diff does not name", "all");
        }
        return changes.lines();
    }

    private void add(String change, String operation) {
        operationsByChange
                .computeIfAbsent(change, unseen -> new LinkedHashSet<>())
                .add(operation);
    }

    /** Arguments go by their position, unlike what is in a record, and no comparison of contracts cares for the order of parameters. */
    private void addOrderOfArguments(OpenAPI before, OpenAPI after) {
        Map<String, List<String>> now = new LinkedHashMap<>();
        forEachListOfArguments(after, now::put);
        forEachListOfArguments(before, (operation, names) -> {
            List<String> kept = new ArrayList<>(now.getOrDefault(operation, List.of()));
            if (kept.containsAll(names) && !kept.subList(0, names.size()).equals(names)) {
                add("query parameters were " + names + " and are " + kept + ": new ones go last", operation);
            }
        });
    }

    private static void forEachListOfArguments(OpenAPI contract, BiConsumer<String, List<String>> action) {
        for (PathItem item : contract.getPaths().values()) {
            for (Operation operation : item.readOperations()) {
                if (operation.getExtensions() != null
                        && operation.getExtensions().containsKey("x-query-name")) {
                    continue;
                }
                List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
                action.accept(
                        operation.getOperationId(),
                        parameters.stream()
                                .filter(parameter -> "query".equals(parameter.getIn()))
                                .filter(parameter -> parameter.getExtensions() == null
                                        || !parameter.getExtensions().containsKey("x-alias-of"))
                                .map(Parameter::getName)
                                .toList());
            }
        }
    }

    private List<String> lines() {
        return operationsByChange.entrySet().stream()
                .map(change -> change.getKey() + " (" + some(List.copyOf(change.getValue())) + ")")
                .toList();
    }

    private static String some(List<String> operations) {
        return operations.size() <= MOST_OPERATIONS
                ? String.join(", ", operations)
                : String.join(", ", operations.subList(0, MOST_OPERATIONS - 1)) + " and "
                        + (operations.size() - MOST_OPERATIONS + 1) + " more";
    }
}
