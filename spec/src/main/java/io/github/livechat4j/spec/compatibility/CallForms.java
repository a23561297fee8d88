package io.github.livechat4j.spec.compatibility;

import io.github.livechat4j.spec.source.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The argument lists of a method and its overloads. The generator derives the same lists in its classes
 * {@code QueryRecords} and {@code ShorterCalls}; change both together.
 *
 * @param arguments all arguments of the method in order, with the single parameters of the query
 * @param all each list of arguments that compiles, as names of parameters in messages
 * @param isRecord whether the query is a record
 */
record CallForms(List<CallArgument> arguments, Set<List<String>> all, boolean isRecord) {

    /**
     * An argument.
     *
     * @param name the name of its parameter in messages
     * @param isRequired whether every list contains it
     */
    record CallArgument(String name, boolean isRequired) {

        @Override
        public String toString() {
            String shown = name.substring(name.lastIndexOf(' ') + 1);
            return isRequired ? shown : "[" + shown + "]";
        }
    }

    private static final int MOST_ARGUMENTS = 3;
    private static final CallArgument BODY = new CallArgument("the body", true);
    private static final String RECORD = "the query";

    static CallForms of(
            ComparedContract contract, Map<String, Mapping> parameters, boolean isNamedRecord, boolean hasBody) {
        List<CallArgument> path = in("path", contract, parameters);
        List<CallArgument> query = in("query", contract, parameters);
        List<CallArgument> headers = in("header", contract, parameters);
        List<CallArgument> body = hasBody ? List.of(BODY) : List.of();
        boolean isRecord = isNamedRecord || query.size() > MOST_ARGUMENTS || !isPlainText(contract, parameters);
        Set<List<String>> forms = new LinkedHashSet<>();
        List<CallArgument> spread =
                joined(List.of(path, query.stream().limit(MOST_ARGUMENTS).toList(), headers, body));
        if (isRecord) {
            boolean isRequired = query.stream().anyMatch(CallArgument::isRequired);
            List<CallArgument> full =
                    joined(List.of(path, List.of(new CallArgument(RECORD, isRequired)), headers, body));
            addForms(full, 0, forms);
            if (!isNamedRecord) {
                addForms(spread, full.stream().allMatch(CallArgument::isRequired) ? 0 : 1, forms);
            }
        } else {
            addForms(spread, 0, forms);
        }
        return new CallForms(joined(List.of(path, query, headers, body)), forms, isRecord);
    }

    private static List<CallArgument> joined(List<List<CallArgument>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** Adds the lists that omit optional arguments from the end. */
    private static void addForms(List<CallArgument> arguments, int fewest, Set<List<String>> forms) {
        List<CallArgument> optional =
                arguments.stream().filter(argument -> !argument.isRequired()).toList();
        for (int kept = fewest; kept <= optional.size(); kept++) {
            List<CallArgument> left = new ArrayList<>(arguments);
            left.removeAll(optional.subList(kept, optional.size()));
            forms.add(left.stream().map(CallArgument::name).toList());
        }
    }

    /** Returns the parameters that become arguments: headers with one possible value and older names do not. */
    private static List<CallArgument> in(String place, ComparedContract contract, Map<String, Mapping> parameters) {
        return parameters.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(place + " "))
                .filter(entry -> !entry.getValue().has(ParameterComparison.ALIAS))
                .filter(entry -> !place.equals("header") || !isConstant(schema(contract, entry.getValue())))
                .map(entry -> new CallArgument(
                        entry.getKey(),
                        entry.getValue().text("required").filter("true"::equals).isPresent()))
                .toList();
    }

    private static EffectiveSchema schema(ComparedContract contract, Mapping parameter) {
        return EffectiveSchema.of(contract, "", "", parameter.mapping("schema"));
    }

    private static boolean isConstant(EffectiveSchema schema) {
        return schema.words().size() == 1 && !schema.text("format").equals("flag");
    }

    private static boolean isPlainText(ComparedContract contract, Map<String, Mapping> parameters) {
        return parameters.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("query "))
                .filter(entry -> !entry.getValue().has(ParameterComparison.ALIAS))
                .map(entry -> schema(contract, entry.getValue()))
                .map(schema -> schema.schema().has("items")
                        ? EffectiveSchema.of(contract, "", "", schema.schema().mapping("items"))
                        : schema)
                .noneMatch(EffectiveSchema::isConvertedByJava);
    }

    /** Returns the first list that no longer compiles; empty if all do. */
    List<String> without(CallForms now) {
        return all.stream().filter(form -> !now.all.contains(form)).findFirst().orElse(List.of());
    }

    boolean isArgument(String parameter) {
        return !isRecord || !parameter.startsWith("query ");
    }

    /** Returns whether the method still has all arguments of the old one, and no new required argument. */
    boolean hasAllOf(CallForms old) {
        Set<String> names = old.arguments.stream().map(CallArgument::name).collect(Collectors.toSet());
        Set<String> required = arguments.stream()
                .filter(CallArgument::isRequired)
                .map(CallArgument::name)
                .collect(Collectors.toSet());
        return arguments.stream().map(CallArgument::name).toList().containsAll(names)
                && old.arguments.stream()
                        .filter(CallArgument::isRequired)
                        .map(CallArgument::name)
                        .collect(Collectors.toSet())
                        .containsAll(required);
    }

    String shown() {
        return arguments.stream().map(CallArgument::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    static String shown(List<String> form) {
        return form.stream()
                .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
