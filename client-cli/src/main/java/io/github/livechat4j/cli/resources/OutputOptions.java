package io.github.livechat4j.cli.resources;

import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.text.internal.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for printing an answer, as a picocli mixin. */
final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {"${COMPLETION-CANDIDATES}; otherwise a table for lists at a terminal, else JSON"})
    private @Nullable AnswerFormat format;

    @Option(
            names = "--columns",
            paramLabel = "NAME",
            split = ",",
            description = "the columns of a table, such as id,requester.mail; all that fit otherwise")
    private List<String> columns = new ArrayList<>();

    void print(Surroundings surroundings, CommandOperation operation, CallAnswer answer) {
        boolean isForeseen = answer.fault() == null;
        new Answers(surroundings, operation)
                .print(
                        answer.tree(),
                        isForeseen ? Optional.ofNullable(format) : Optional.of(AnswerFormat.JSON),
                        isForeseen ? columns : List.of());
        answer.headerLines(operation)
                .map(VisibleText::line)
                .forEach(surroundings.terminal().err()::println);
    }
}
