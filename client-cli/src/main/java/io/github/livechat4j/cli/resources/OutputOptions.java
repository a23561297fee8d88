package io.github.livechat4j.cli.resources;

import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.text.internal.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The options for printing an answer, as a picocli mixin. */
final class OutputOptions {

    /** The option for the members of records; a field of an operation may have the same name. */
    static final String FIELDS = "--fields";

    private static final String COLUMNS = "--columns";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {"${COMPLETION-CANDIDATES}; otherwise a table for lists at a terminal, else JSON"})
    private @Nullable AnswerFormat format;

    @Option(
            names = {FIELDS, COLUMNS},
            paramLabel = "NAME",
            split = ",",
            description = "the members of a record to print, in any format, such as id,requester.mail; all otherwise,"
                    + " in a table all that fit")
    private List<String> fields = new ArrayList<>();

    /**
     * Describes the options of an operation's command. If the operation has a field {@code fields}, as that of the
     * details of a visitor, the option for the members of records is only {@code --columns}.
     */
    static CommandSpec specOf(OutputOptions options, CommandOperation operation) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(options);
        if (operation.fields().stream().anyMatch(field -> ("--" + field.key()).equals(FIELDS))) {
            OptionSpec both = spec.findOption(FIELDS);
            spec.remove(both);
            spec.addOption(OptionSpec.builder(both).names(COLUMNS).build());
        }
        return spec;
    }

    void print(Surroundings surroundings, CommandOperation operation, CallAnswer answer) {
        boolean isForeseen = answer.fault() == null;
        new Answers(surroundings, operation)
                .print(
                        answer.tree(),
                        isForeseen ? Optional.ofNullable(format) : Optional.of(AnswerFormat.JSON),
                        isForeseen ? fields : List.of());
        answer.headerLines(operation)
                .map(VisibleText::line)
                .forEach(surroundings.terminal().err()::println);
    }
}
