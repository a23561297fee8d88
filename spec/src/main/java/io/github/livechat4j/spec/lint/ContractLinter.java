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

    /** What the other rules could not be asked about. */
    private static final List<List<Rule>> FIRST = List.of(
            List.of(new OpenApiVersion()),
            List.of(new WordsOfOtherVersions(), new SchemasThatEnd(), new UnionMembers()));

    /** What the client cannot be made without, or would be made wrong. */
    private static final List<Rule> SOUNDNESS = List.of(
            new MethodForms(),
            new ParameterForms(),
            new AnswerForms(),
            new AnswerHeaders(),
            new BodyForms(),
            new OneServer(),
            new Enumerations(),
            new SchemaTypes(),
            new RequestsAndAnswers(),
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

    /** What the contract promises its readers. */
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
     * Finds what makes the contract unfit to make a client from.
     *
     * <p>Faults come in layers. Where files cannot be read, or references lead nowhere, only that is told: the rules
     * would report their consequences, which mend themselves.
     *
     * @param sources the files of the contract
     * @param exampleIds ids of the upstream document's examples, which no path may hold
     * @return all that is wrong, in the order of the files
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
     * Finds what a sound contract owes its readers yet: descriptions, answers for errors, examples.
     *
     * <p>A client can be made without, so that one can try a change before it is written up.
     *
     * @param sources the files of a contract that is not {@linkplain #unsound unsound}
     * @return all that is missing, in the order of the files
     */
    public static List<Violation> incomplete(ContractSources sources) {
        return violations(COMPLETENESS, new CheckedContract(sources, Bundler.bundle(sources), Set.of()));
    }

    private static List<Violation> violations(List<Rule> rules, CheckedContract contract) {
        return inOrder(rules.stream().flatMap(rule -> rule.check(contract).stream()));
    }

    // Content that is written once and used twice breaks a rule twice, in one place.
    private static List<Violation> inOrder(Stream<Violation> violations) {
        return violations.distinct().sorted().toList();
    }
}
