package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Requires that the parameters of an operation are distinct on the wire. */
final class DistinctParameters implements OperationRule {

    @Override
    public void check(CheckedContract contract, CheckedOperation operation, Violations violations) {
        Map<String, String> seen = new HashMap<>();
        for (Mapping parameter : contract.parameters(operation)) {
            String in = parameter.text("in").orElse("");
            String name = parameter.text("name").orElse("");
            String onTheWire = in + " " + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
            String other = seen.putIfAbsent(onTheWire, name);
            if (other != null) {
                violations.add(
                        parameter.location(),
                        "%s parameter `%s` of %s is there as `%s` already, of the operation or of its path: describe it once"
                                .formatted(in, name, operation.title(), other));
            }
        }
        contract.parameters(operation).forEach(parameter -> within(operation, parameter, seen, violations));
    }

    /** Rejects a parameter within another, because PHP keeps only one of {@code filter=a} and {@code filter[b]=c}. */
    private void within(
            CheckedOperation operation, Mapping parameter, Map<String, String> seen, Violations violations) {
        String name = parameter.text("name").orElse("");
        int bracket = name.lastIndexOf('[');
        while (bracket > 0) {
            String outer = name.substring(0, bracket);
            Optional<String> other = Optional.ofNullable(seen.get("query " + outer))
                    .or(() -> Optional.ofNullable(seen.get("query " + outer + "[]"))
                            .filter(list -> !list.equals(name)));
            other.ifPresent(found -> violations.add(
                    parameter.location(),
                    "query parameter `%s` of %s is within `%s`, of which PHP keeps one only: leave one of the two out"
                            .formatted(name, operation.title(), found)));
            bracket = outer.lastIndexOf('[');
        }
    }
}
