package io.github.livechat4j.spec.compatibility;

import static io.github.livechat4j.spec.compatibility.Audience.WIRE;

import io.github.livechat4j.spec.source.Mapping;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the breaking changes of a contract since an earlier one, for Java callers, the wire and the command. */
public final class ContractComparison {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private final ComparedContract before;
    private final ComparedContract after;
    private final FoundChanges changes = new FoundChanges();

    private ContractComparison(Mapping before, Mapping after) {
        this.before = new ComparedContract(before);
        this.after = new ComparedContract(after);
    }

    /**
     * Compares two contracts.
     *
     * @param before the released contract, bundled
     * @param after the later contract, bundled; the changes have its locations
     * @return the breaking changes; empty if there are none
     */
    public static List<BreakingChange> breaking(Mapping before, Mapping after) {
        ContractComparison comparison = new ContractComparison(before, after);
        comparison.compare();
        return comparison.changes.all();
    }

    private void compare() {
        servers();
        Map<String, OperationPlace> placesNow = new HashMap<>();
        Map<String, OperationPlace> placesById = new HashMap<>();
        places(after).forEach(place -> {
            placesNow.put(place.shape(), place);
            place.operation(after).text("operationId").ifPresent(id -> placesById.put(id, place));
        });
        List<OperationPlace> places = places(before);
        Set<String> taken = places.stream().map(OperationPlace::shape).collect(Collectors.toSet());
        for (OperationPlace place : places) {
            OperationPlace now = placesNow.get(place.shape());
            OperationPlace sameId =
                    placesById.get(place.operation(before).text("operationId").orElse(""));
            if (now != null) {
                operation(place, now);
            } else if (sameId != null && !taken.contains(sameId.shape())) {
                moved(place, sameId);
            } else {
                gone(place);
            }
        }
        new TypeComparison(before, after, changes).compare();
    }

    private static List<OperationPlace> places(ComparedContract contract) {
        List<OperationPlace> places = new ArrayList<>();
        contract.root()
                .mapping("paths")
                .entries()
                .forEach((path, item) -> item.asMapping().entries().keySet().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> places.add(new OperationPlace(path, method))));
        return places;
    }

    /** The path and method of an operation. */
    private record OperationPlace(String path, String method) {

        Mapping item(ComparedContract contract) {
            return contract.root().mapping("paths").mapping(path);
        }

        Mapping operation(ComparedContract contract) {
            return item(contract).mapping(method);
        }

        String title() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        /** Returns the path without the names of its placeholders, which are neither on the wire nor in a call. */
        String shape() {
            return method + " " + PLACEHOLDER.matcher(path).replaceAll("{}");
        }

        List<String> placeholders() {
            return PLACEHOLDER
                    .matcher(path)
                    .results()
                    .map(placeholder -> placeholder.group(1))
                    .toList();
        }
    }

    private void servers() {
        String was = server(before);
        String is = server(after);
        if (!was.equals(is)) {
            changes.add(
                    "all",
                    after.root().locationOf("servers"),
                    "the server was " + was + " and is " + is,
                    EnumSet.of(WIRE));
        }
    }

    private static String server(ComparedContract contract) {
        return contract.root().sequence("servers").items().stream()
                .findFirst()
                .flatMap(server -> server.asMapping().text("url"))
                .orElse("/")
                // a slash at the end of a server makes no difference
                .replaceFirst("(?<=.)/$", "");
    }

    private static String id(OperationPlace place, Mapping operation) {
        return operation.text("operationId").orElse(place.title());
    }

    private void gone(OperationPlace place) {
        Mapping item = place.item(after);
        changes.add(
                id(place, place.operation(before)),
                item.entries().isEmpty() ? after.root().locationOf("paths") : item.location(),
                place.title() + " is gone",
                EnumSet.allOf(Audience.class));
    }

    /** Reports an operation that moved. Java and the command are not broken, because they identify it by its id. */
    private void moved(OperationPlace place, OperationPlace placeNow) {
        changes.add(
                id(place, place.operation(before)),
                placeNow.operation(after).location(),
                place.title() + " is " + placeNow.title() + " now",
                EnumSet.of(Audience.WIRE));
        operation(place, placeNow);
    }

    private void operation(OperationPlace place, OperationPlace placeNow) {
        Mapping old = place.operation(before);
        Mapping now = placeNow.operation(after);
        String id = id(place, old);
        new OperationComparison(before, after, changes, place.title(), old, now).compare();
        new SecurityComparison(before, after, changes).compare(place.title(), id, old, now);
        Map<String, Mapping> were = before.parameters(place.item(before), old);
        Map<String, Mapping> are = underOldNames(place, placeNow, were, after.parameters(placeNow.item(after), now));
        new ParameterComparison(before, after, changes, id)
                .compare(were, are, now.location(), forms(before, old, were), forms(after, now, are));
    }

    private static CallForms forms(ComparedContract contract, Mapping operation, Map<String, Mapping> parameters) {
        return CallForms.of(contract, parameters, operation.has("x-query-name"), operation.has("requestBody"));
    }

    private static Map<String, Mapping> underOldNames(
            OperationPlace place, OperationPlace placeNow, Map<String, Mapping> were, Map<String, Mapping> parameters) {
        Map<String, String> oldNames = new HashMap<>();
        List<String> placeholders = place.placeholders();
        List<String> placeholdersNow = placeNow.placeholders();
        boolean isSameShape = place.shape().equals(placeNow.shape());
        if (isSameShape || !Set.copyOf(placeholders).equals(Set.copyOf(placeholdersNow))) {
            for (int i = 0; i < Math.min(placeholders.size(), placeholdersNow.size()); i++) {
                oldNames.put("path parameter " + placeholdersNow.get(i), "path parameter " + placeholders.get(i));
            }
        }
        // names of headers ignore case
        were.keySet().stream()
                .filter(name -> name.startsWith("header "))
                .forEach(old -> parameters.keySet().stream()
                        .filter(old::equalsIgnoreCase)
                        .forEach(name -> oldNames.put(name, old)));
        Map<String, Mapping> named = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> named.put(oldNames.getOrDefault(name, name), parameter));
        return named;
    }
}
