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
    private static final List<List<NamedRule>> FIRST = List.of(
            List.of(new NamedRule("openapi-version", new OpenApiVersion())),
            List.of(
                    new NamedRule("openapi-3.0", new WordsOfOtherVersions()),
                    new NamedRule("known-word", new KnownWords()),
                    new NamedRule("java-type", new SchemasThatEnd()),
                    new NamedRule("union", new UnionMembers())));

    /** Rules without which the client could not be generated, or would be wrong. */
    private static final List<NamedRule> SOUNDNESS = List.of(
            new NamedRule("method-on-the-wire", new MethodForms()),
            new NamedRule("method-on-the-wire", new PathForms()),
            new NamedRule("parameter-on-the-wire", new ParameterForms()),
            new NamedRule("parameter-on-the-wire", new DistinctParameters()),
            new NamedRule("answer-on-the-wire", new AnswerForms()),
            new NamedRule("error-on-the-wire", new ErrorForms()),
            new NamedRule("answer-header", new AnswerHeaders()),
            new NamedRule("body-on-the-wire", new BodyForms()),
            new NamedRule("one-server", new OneServer()),
            new NamedRule("enumeration", new Enumerations()),
            new NamedRule("java-type", new SchemaTypes()),
            new NamedRule("java-type", new PartsThatAgree()),
            new NamedRule("word-of-type", new WordsOfTypes()),
            new NamedRule("java-size", new ClassSizes()),
            new NamedRule("request-and-answer", new RequestsAndAnswers()),
            new NamedRule("required-in-request", new RequiredInRequests()),
            new NamedRule("java-name", new TypeNames()),
            new NamedRule("java-name", new MemberNames()),
            new NamedRule("tag-name", new TagNames()),
            new NamedRule("command-name", new DistinctCommands()),
            new NamedRule("shared-query", new SharedQueries()),
            new NamedRule("used-definition", new UsedDefinition()),
            new NamedRule("declared-path-parameter", new DeclaredPathParameters()),
            new NamedRule("no-example-id-in-path", new NoExampleIdInPath()),
            new NamedRule("operation-has-one-tag", new OneTag()),
            new NamedRule("operation-id", new OperationIds()),
            new NamedRule("declared-security", new DeclaredSecurity()),
            new NamedRule("distinct-enum-words", new EnumWords()),
            new NamedRule("example-fits-schema", new FittingExamples()),
            new NamedRule("documented-field", new DocumentedFields()),
            new NamedRule("valid-openapi", new SwaggerParserMessages()));

    /** Rules for the completeness of descriptions and examples. */
    private static final List<NamedRule> COMPLETENESS = List.of(
            new NamedRule("operation-has-summary", new Summaries()),
            new NamedRule("operation-has-error-responses", new ErrorResponses()),
            new NamedRule("request-has-example", new RequestExamples()),
            new NamedRule("response-has-example", new ResponseExamples()),
            new NamedRule("described-parameter", new DescribedParameters()),
            new NamedRule("described-schema", new DescribedSchemas()),
            new NamedRule("field-has-example", new ShownFields()));

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
        for (List<NamedRule> layer : FIRST) {
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

    private static List<Violation> violations(List<NamedRule> rules, CheckedContract contract) {
        return inOrder(rules.stream().flatMap(rule -> rule.violations(contract)));
    }

    // A shared part of the contract that breaks a rule is reported for each use, but should be listed once.
    private static List<Violation> inOrder(Stream<Violation> violations) {
        return violations.distinct().sorted().toList();
    }
}
