package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import io.github.livechat4j.cli.connection.Session;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The command that calls one operation. Its options are made from the contract. */
final class OperationCommand implements Runnable {

    private static final String BODY = "--body";
    private static final String YES = "--yes";
    private static final String ALL = "--all";

    private final Surroundings surroundings;
    private final CommandOperation operation;
    private final ConnectionOptions connection = new ConnectionOptions();
    private final OutputOptions output = new OutputOptions();
    private final OptionNames names;
    private final CommandSpec spec;

    private OperationCommand(Surroundings surroundings, CommandOperation operation) {
        this.surroundings = surroundings;
        this.operation = operation;
        CommandSpec connecting = CommandSpec.forAnnotatedObject(connection);
        CommandSpec printing = OutputOptions.specOf(output, operation);
        this.names = names(operation, connecting, printing);
        this.spec = CommandSpec.wrapWithoutInspection(this);
        describe();
        operation.fields().forEach(this::accept);
        accept();
        spec.addMixin("output", printing).addMixin("connection", connecting);
    }

    static CommandSpec of(Surroundings surroundings, CommandOperation operation) {
        return new OperationCommand(surroundings, operation).spec;
    }

    /** The names of an operation's options, beside those that all commands have. */
    static OptionNames names(CommandOperation operation, CommandSpec... common) {
        Set<String> taken = new TreeSet<>(Set.of(BODY, YES, ALL, "--help", "--verbose"));
        for (CommandSpec options : common) {
            taken.addAll(options.optionsMap().keySet());
        }
        // a field of the service keeps this name, and the option has its other name only
        taken.remove(OutputOptions.FIELDS);
        return new OptionNames(operation.tag(), taken);
    }

    boolean requires(String option) {
        return operation.fields().stream()
                .anyMatch(field -> field.required()
                        && field.place() != Field.Place.PATH
                        && names.of(field).equals(option));
    }

    private void describe() {
        spec.name(CommandWords.subcommand(operation));
        spec.usageMessage()
                .description(Markup.plain(operation.summary()), Markup.plain(operation.description()))
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .footerHeading("%nExamples:%n")
                .footer(Markup.plain("  " + Examples.command(operation, names)));
    }

    private void accept(Field field) {
        String description = Markup.plain(Markup.described(field));
        if (field.place() == Field.Place.PATH) {
            spec.addPositional(PositionalParamSpec.builder()
                    .paramLabel(field.label())
                    .arity("1")
                    .type(String.class)
                    .completionCandidates(field.candidates())
                    .description(description)
                    .build());
            return;
        }
        if (field.hasArguments()) {
            spec.addOption(option(names.of(field), field.many())
                    .paramLabel(field.label())
                    .completionCandidates(field.candidates())
                    .description(description)
                    .build());
        }
        if (field.secret()) {
            spec.addOption(option(names.ofFile(field), field.many())
                    .paramLabel("FILE")
                    .description(description + " Taken from a file; - is standard input.")
                    .build());
        }
    }

    private void accept() {
        if (operation.hasBody()) {
            spec.addOption(option(BODY, false)
                    .paramLabel("FILE")
                    .description("the whole body as JSON; - is standard input; options override its members")
                    .build());
        }
        if (isAllOffered()) {
            spec.addOption(OptionSpec.builder(ALL)
                    .type(boolean.class)
                    .description(
                            operation.isPaged()
                                    ? "read all pages, instead of one"
                                    : "print the whole list, as also without this option: it has no pages")
                    .build());
        }
        if (operation.deletes()) {
            spec.addOption(OptionSpec.builder(YES)
                    .type(boolean.class)
                    .description("do not ask")
                    .build());
        }
    }

    private static OptionSpec.Builder option(String name, boolean many) {
        OptionSpec.Builder option = OptionSpec.builder(name).arity("1");
        return many ? option.type(List.class).auxiliaryTypes(String.class) : option.type(String.class);
    }

    @Override
    public void run() {
        ParseResult parsed = spec.commandLine().getParseResult();
        Request request = request(parsed);
        request.check(names::said);
        if (operation.deletes() && !parsed.hasMatchedOption(YES)) {
            surroundings.terminal().confirm(question(request));
        }
        boolean isAll = operation.isPaged() && parsed.hasMatchedOption(ALL);
        if (isAll && request.parameter(AllPages.PAGE).isPresent()) {
            throw Failure.of(ExitCode.USAGE, "--all and --page cannot be used together")
                    .advise("leave one of them out");
        }
        try (Session session = connection.open(surroundings)) {
            Calls calls = new Calls(session.livechat());
            if (isAll) {
                AllPages.Whole whole = new AllPages(operation, calls::call).read(request);
                print(session, whole.answer());
                whole.warning(operation).ifPresent(surroundings.terminal().err()::println);
                whole.answer().requireForeseen();
                return;
            }
            CallAnswer answered = calls.call(request);
            print(session, answered);
            if (!connection.isQuiet()) {
                new Answers(surroundings, operation)
                        .tellOfPages(
                                answered.tree(),
                                request.parameter(AllPages.PAGE)
                                        .map(JsonNode::asInt)
                                        .orElse(1));
            }
            answered.requireForeseen();
        }
    }

    /** Returns whether the answer is a list that is read, such as that of {@code agents list}. */
    private boolean isAllOffered() {
        return operation.isList() && operation.method().equals("GET");
    }

    private void print(Session session, CallAnswer answer) {
        output.print(surroundings, operation, answer);
        session.unreadable(Answers.OF_UNREADABLE)
                .forEach(surroundings.terminal().err()::println);
    }

    private Request request(ParseResult parsed) {
        Request request = new Request(operation, names::said);
        if (parsed.hasMatchedOption(BODY)) {
            request.body(Input.text(parsed.matchedOptionValue(BODY, "")));
        }
        List<Field> path = operation.fields(Field.Place.PATH);
        for (int i = 0; i < path.size(); i++) {
            if (parsed.hasMatchedPositional(i)) {
                request.add(path.get(i), parsed.matchedPositionalValue(i, ""));
            }
        }
        for (Field field : operation.fields()) {
            if (field.place() != Field.Place.PATH) {
                add(request, field, parsed);
            }
        }
        return request;
    }

    private void add(Request request, Field field, ParseResult parsed) {
        String option = names.of(field);
        if (field.hasArguments() && parsed.hasMatchedOption(option)) {
            values(field, option, parsed).forEach(value -> request.add(field, argument(field, value)));
        }
        String file = names.ofFile(field);
        if (field.secret() && parsed.hasMatchedOption(file)) {
            values(field, file, parsed).forEach(name -> request.add(field, Input.value(name)));
        }
    }

    private static List<String> values(Field field, String option, ParseResult parsed) {
        return field.many()
                ? parsed.matchedOptionValue(option, List.<String>of())
                : List.of(parsed.matchedOptionValue(option, ""));
    }

    private String argument(Field field, String value) {
        if (!field.isArgument(value)) {
            throw Failure.of(
                            ExitCode.USAGE,
                            names.of(field) + " may hold a secret, which every user of this machine could read here")
                    .advise("use " + names.ofFile(field));
        }
        return value;
    }

    /** Words the question for confirmation, such as {@code delete the tag "refund"}. */
    private String question(Request request) {
        String what = operation.fields(Field.Place.PATH).stream()
                .map(field ->
                        "\"" + request.parameter(field.wire()).orElseThrow().asText() + "\"")
                .findFirst()
                .orElse("");
        return "delete the " + CommandWords.one(operation.tag()).replace('-', ' ') + " " + what;
    }
}
