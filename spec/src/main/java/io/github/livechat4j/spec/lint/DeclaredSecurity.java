package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.Tree;
import io.github.livechat4j.spec.source.YamlToJson;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Requires security requirements for the whole contract, with declared schemes that the client supports. */
final class DeclaredSecurity implements Rule {

    private static final Set<String> SENT = Set.of("basic", "bearer");

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Mapping document = contract.document();
        Set<String> schemes = document.mapping("components")
                .mapping("securitySchemes")
                .entries()
                .keySet();
        Sequence security = document.sequence("security");
        if (security.items().isEmpty()) {
            violations.add(
                    document.locationOf("security"),
                    "no security is declared for the whole contract: list the schemes under `security`, any of "
                            + schemes);
        } else {
            unused(document, security, schemes, violations);
        }
        security.items().forEach(requirement -> faults(requirement.asMapping(), schemes, false, violations));
        for (CheckedOperation operation : contract.operations()) {
            if (operation.tree().has("security")) {
                ofOperation(operation, security, schemes, violations);
            }
        }
        document.mapping("components").mapping("securitySchemes").entries().forEach((name, scheme) -> {
            String type = scheme.asMapping().text("type").orElse("");
            String kind = scheme.asMapping().text("scheme").orElse("");
            if (!type.equals("http") || !SENT.contains(kind)) {
                violations.add(
                        scheme.location(),
                        "security scheme `%s` is `%s`, which the client does not send: use `type: http` with `scheme: basic` or `scheme: bearer`"
                                .formatted(name, type.equals("http") ? kind : type));
            }
        });
    }

    /**
     * Checks the security of an operation: it may be optional, but not have other schemes, because the client sends the
     * same credentials to all operations.
     */
    private void ofOperation(
            CheckedOperation operation, Sequence security, Set<String> schemes, Violations violations) {
        List<Tree> own = operation.tree().sequence("security").items();
        own.forEach(requirement -> faults(requirement.asMapping(), schemes, true, violations));
        if (!listed(own).equals(listed(security.items()))) {
            violations.add(
                    operation.tree().locationOf("security"),
                    "%s says under `security` other schemes than the whole contract, but the client sends the same credentials to all operations: leave it out, or write %s, with `{}` first where they are not needed"
                            .formatted(operation.title(), listed(security.items())));
        }
    }

    private static Set<String> listed(List<Tree> requirements) {
        return requirements.stream()
                .flatMap(requirement -> requirement.asMapping().entries().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Requires both kinds of credentials in the contract, because the client supports both. */
    private void unused(Mapping document, Sequence security, Set<String> schemes, Violations violations) {
        Set<String> missing = new TreeSet<>(schemes);
        missing.removeAll(listed(security.items()));
        Mapping declared = document.mapping("components").mapping("securitySchemes");
        missing.forEach(scheme -> violations.add(
                declared.locationOf(scheme),
                "security scheme `%s` is not among the `security` of the whole contract, but the client would send it: list it there"
                        .formatted(scheme)));
        Set<String> kinds = new TreeSet<>(SENT);
        declared.entries()
                .values()
                .forEach(
                        scheme -> kinds.remove(scheme.asMapping().text("scheme").orElse("")));
        kinds.forEach(kind -> violations.add(
                document.mapping("components").locationOf("securitySchemes"),
                "no security scheme has `scheme: %s`, but the client would send it: declare one".formatted(kind)));
    }

    private void faults(Mapping requirement, Set<String> schemes, boolean mayBeNone, Violations violations) {
        if (requirement.entries().isEmpty() && !mayBeNone) {
            violations.add(
                    requirement.location(),
                    "`{}` under `security` says that no operation needs credentials: say it of single operations");
        }
        if (requirement.entries().size() > 1) {
            violations.add(
                    requirement.location(),
                    "%s are one item of `security`, which means all of them at once, but the client sends one: make each an item"
                            .formatted(requirement.entries().keySet()));
        }
        requirement.entries().forEach((scheme, scopes) -> {
            if (!schemes.contains(scheme)) {
                violations.add(
                        scopes.location(),
                        "security scheme `%s` is not declared: use one of %s".formatted(scheme, schemes));
            }
            if (!scopes.asSequence().items().isEmpty()) {
                violations.add(
                        scopes.location(),
                        "security scheme `%s` has the scopes %s, which only OAuth 2 schemes have: write `[]`, and name scopes in the description"
                                .formatted(scheme, YamlToJson.of(scopes)));
            }
        });
    }
}
