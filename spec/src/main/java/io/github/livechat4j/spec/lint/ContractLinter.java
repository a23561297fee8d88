package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.bundle.Bundle;
import io.github.livechat4j.spec.bundle.Bundler;
import io.github.livechat4j.spec.bundle.ContractSources;
import io.github.livechat4j.spec.source.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the contract against all rules. */
public final class ContractLinter {

    /** Rules that the other rules rely on: those are checked only on a contract without violations of these. */
    private static final List<List<Rule>> FIRST = List.of(
            List.of(new OpenApiVersion()),
            List.of(new WordsOfOtherVersions(), new KnownWords(), new SchemasThatEnd(), new UnionMembers()));

    /** Rules without which the client could not be generated, or would be wrong. */
    private static final List<Rule> SOUNDNESS = List.of(
            new MethodForms(),
            new PathForms(),
            new ParameterForms(),
            new DistinctParameters(),
            new AnswerForms(),
            new ErrorForms(),
            new AnswerHeaders(),
            new BodyForms(),
            new OneServer(),
            new Enumerations(),
            new SchemaTypes(),
            new PartsThatAgree(),
            new WordsOfTypes(),
            new ClassSizes(),
            new RequestsAndAnswers(),
            new RequiredInRequests(),
            new TypeNames(),
            new MemberNames(),
            new TagNames(),
            new DistinctCommands(),
            new SharedQueries(),
            new UsedDefinition(),
            new DeclaredPathParameters(),
            new NoExampleIdInPath(),
            new OneTag(),
            new OperationIds(),
            new DeclaredSecurity(),
            new EnumWords(),
            new FittingExamples(),
            new DocumentedFields(),
            new SwaggerParserMessages());

    /** Rules for the completeness of descriptions and examples. */
    private static final List<Rule> COMPLETENESS = List.of(
            new Summaries(),
            new ErrorResponses(),
            new RequestExamples(),
            new ResponseExamples(),
            new DescribedParameters(),
            new DescribedSchemas(),
            new ShownFields());

    private ContractLinter() {}

    /**
     * Finds the violations that prevent the generation of a client.
     *
     * <p>The checks stop at the first layer with violations. If a file is not readable or a reference has no target,
     * only these are reported, because the other rules would report consequences of them.
     *
     * @param sources the files of the contract
     * @param exampleIds example ids of the upstream document, which must not be segments of a path
     * @return the violations, in the order of the files
     */
    public static List<Violation> unsound(ContractSources sources, Set<String> exampleIds) {
        if (!sources.violations().isEmpty()) {
            return inOrder(sources.violations().stream());
        }
        Bundle bundle = Bundler.bundle(sources);
        if (!bundle.violations().isEmpty()) {
            return inOrder(bundle.violations().stream());
        }
        CheckedContract contract = new CheckedContract(sources, bundle, exampleIds);
        for (List<Rule> layer : FIRST) {
            List<Violation> first = violations(layer, contract);
            if (!first.isEmpty()) {
                return first;
            }
        }
        return violations(SOUNDNESS, contract);
    }

    /**
     * Finds missing descriptions, error responses and examples of a sound contract.
     *
     * <p>A client can be generated without them, so that a change can be tried before it is documented.
     *
     * @param sources the files of a contract that is not {@linkplain #unsound unsound}
     * @return the violations, in the order of the files
     */
    public static List<Violation> incomplete(ContractSources sources) {
        return violations(COMPLETENESS, new CheckedContract(sources, Bundler.bundle(sources), Set.of()));
    }

    private static List<Violation> violations(List<Rule> rules, CheckedContract contract) {
        return inOrder(rules.stream().flatMap(rule -> rule.check(contract).stream()));
    }

    // A shared part of the contract that breaks a rule is reported for each use, but should be listed once.
    private static List<Violation> inOrder(Stream<Violation> violations) {
        return violations.distinct().sorted().toList();
    }
}
