package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Requires security requirements for the whole contract, with declared schemes that the client supports. */
final class DeclaredSecurity implements Rule {

    private static final Set<String> SENT = Set.of("basic", "bearer");

    @Override
    public String name() {
        return "declared-security";
    }

    @Override
    public List<Violation> check(CheckedContract contract) {
        Mapping document = contract.document();
        Set<String> schemes = document.mapping("components")
                .mapping("securitySchemes")
                .entries()
                .keySet();
        Sequence security = document.sequence("security");
        List<Violation> violations = new ArrayList<>();
        if (security.items().isEmpty()) {
            violations.add(violation(
                    document.locationOf("security"),
                    "no security is declared for the whole contract: list the schemes under `security`, any of "
                            + schemes));
        }
        faults(security, schemes, violations);
        contract.operations().forEach(operation -> faults(operation.tree().sequence("security"), schemes, violations));
        document.mapping("components").mapping("securitySchemes").entries().forEach((name, scheme) -> {
            String type = scheme.asMapping().text("type").orElse("");
            String kind = scheme.asMapping().text("scheme").orElse("");
            if (!type.equals("http") || !SENT.contains(kind)) {
                violations.add(violation(
                        scheme.location(),
                        "security scheme `%s` is `%s`, which the client does not send: use `type: http` with `scheme: basic` or `scheme: bearer`"
                                .formatted(name, type.equals("http") ? kind : type)));
            }
        });
        return violations;
    }

    private void faults(Sequence security, Set<String> schemes, List<Violation> violations) {
        security.items()
                .forEach(requirement -> requirement.asMapping().entries().forEach((scheme, scopes) -> {
                    if (!schemes.contains(scheme)) {
                        violations.add(violation(
                                scopes.location(),
                                "security scheme `%s` is not declared: use one of %s".formatted(scheme, schemes)));
                    }
                }));
    }
}
