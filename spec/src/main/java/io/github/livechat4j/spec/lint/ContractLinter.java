package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.bundle.Bundle;
import io.github.livechat4j.spec.bundle.Bundler;
import io.github.livechat4j.spec.bundle.ContractSources;
import io.github.livechat4j.spec.source.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Holds the contract to all rules. */
public final class ContractLinter {

    private static final List<Rule> RULES = List.of(
            new UsedDefinition(),
            new DeclaredPathParameters(),
            new NoExampleIdInPath(),
            new OneTag(),
            new OperationIds(),
            new Summaries(),
            new DeclaredSecurity(),
            new ErrorResponses(),
            new RequestExamples(),
            new ResponseExamples(),
            new DescribedParameters(),
            new DescribedSchemas(),
            new EnumWords(),
            new FittingExamples(),
            new DocumentedFields(),
            new ShownFields(),
            new SwaggerParserMessages());

    private ContractLinter() {}

    /**
     * Checks the contract.
     *
     * <p>Faults come in layers. Where files cannot be read, or references lead nowhere, only that is told: the rules would
     * report their consequences, which mend themselves.
     *
     * @param sources the files of the contract
     * @param exampleIds ids of the upstream document's examples, which no path may hold
     * @return all that is wrong, in the order of the files
     */
    public static List<Violation> lint(ContractSources sources, Set<String> exampleIds) {
        if (!sources.violations().isEmpty()) {
            return inOrder(sources.violations().stream());
        }
        Bundle bundle = Bundler.bundle(sources);
        if (!bundle.violations().isEmpty()) {
            return inOrder(bundle.violations().stream());
        }
        var contract = new Contract(sources, bundle, exampleIds);
        return inOrder(RULES.stream().flatMap(rule -> rule.check(contract).stream()));
    }

    // Content that is written once and used twice breaks a rule twice, in one place.
    private static List<Violation> inOrder(Stream<Violation> violations) {
        return violations.distinct().sorted().toList();
    }
}
