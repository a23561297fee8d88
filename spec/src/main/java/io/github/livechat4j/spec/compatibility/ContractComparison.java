package io.github.livechat4j.spec.compatibility;

import static io.github.livechat4j.spec.compatibility.Audience.WIRE;

import io.github.livechat4j.spec.source.Mapping;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        Map<String, String> paths = new HashMap<>();
        after.root().mapping("paths").entries().keySet().forEach(path -> paths.put(shape(path), path));
        before.root().mapping("paths").entries().forEach((path, item) -> {
            String pathNow = paths.getOrDefault(shape(path), path);
            Mapping itemNow = after.root().mapping("paths").mapping(pathNow);
            item.asMapping().entries().forEach((method, operation) -> {
                if (METHODS.contains(method)) {
                    operation(path, pathNow, method, item.asMapping(), itemNow);
                }
            });
        });
    }

    /** Returns a path without the names of its placeholders. */
    private static String shape(String path) {
        return PLACEHOLDER.matcher(path).replaceAll("{}");
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
                .orElse("/");
    }

    private void operation(String path, String pathNow, String method, Mapping item, Mapping itemNow) {
        String title = method.toUpperCase(Locale.ROOT) + " " + path;
        Mapping old = item.mapping(method);
        String id = old.text("operationId").orElse(title);
        if (!itemNow.has(method)) {
            changes.add(
                    id,
                    after.root().mapping("paths").has(pathNow)
                            ? itemNow.location()
                            : after.root().locationOf("paths"),
                    title + " is gone",
                    EnumSet.allOf(Audience.class));
            return;
        }
        Mapping now = itemNow.mapping(method);
        new OperationComparison(before, after, changes, title, old, now).compare();
        new SecurityComparison(before, after, changes).compare(title, id, old, now);
        new ParameterComparison(before, after, changes, id)
                .compare(
                        before.parameters(item, old),
                        underOldNames(path, pathNow, after.parameters(itemNow, now)),
                        now.location(),
                        !old.has("x-query-name"));
    }

    private static Map<String, Mapping> underOldNames(String path, String pathNow, Map<String, Mapping> parameters) {
        Map<String, String> oldNames = new HashMap<>();
        Matcher were = PLACEHOLDER.matcher(path);
        Matcher are = PLACEHOLDER.matcher(pathNow);
        while (were.find() && are.find()) {
            oldNames.put("path parameter " + are.group(1), "path parameter " + were.group(1));
        }
        Map<String, Mapping> named = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> named.put(oldNames.getOrDefault(name, name), parameter));
        return named;
    }
}
