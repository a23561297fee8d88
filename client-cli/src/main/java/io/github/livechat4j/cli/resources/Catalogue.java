package io.github.livechat4j.cli.resources;

import io.github.livechat4j.cli.Terminal;
import io.github.livechat4j.cli.output.TerminalText;
import java.util.List;

/** Prints operations: a list of all, or the fields of one. */
final class Catalogue {

    private static final int INDENT = 6;

    private final Terminal terminal;

    Catalogue(Terminal terminal) {
        this.terminal = terminal;
    }

    void list(List<CommandOperation> operations) {
        Table table = new Table(
                List.of("operation", "method", "path", "summary"),
                operations.stream()
                        .map(each -> List.of(each.id(), each.method(), each.path(), each.summary()))
                        .toList());
        table.lines(terminal.outIsTerminal() ? terminal.columns() : Integer.MAX_VALUE / 2)
                .forEach(terminal.out()::println);
    }

    void describe(CommandOperation operation) {
        terminal.out().println(operation.method() + " " + operation.path());
        paragraph(0, operation.summary() + " " + operation.description());
        operation.fields().forEach(this::describe);
        terminal.out().println();
        terminal.out().println(Examples.call(operation));
    }

    private void describe(Field field) {
        String sign = field.type() == Field.Type.JSON ? ":=" : "=";
        String value = field.hasArguments() ? field.label() : "@FILE";
        terminal.out().println();
        terminal.out().println("  " + field.key() + sign + value + (field.required() ? "  (required)" : ""));
        paragraph(INDENT, Markup.described(field).replaceFirst("^Required\\. ", ""));
    }

    private void paragraph(int indent, String text) {
        TerminalText.lines(text, Math.max(INDENT * 2, terminal.columns() - indent))
                .forEach(line -> terminal.out().println(" ".repeat(indent) + line));
    }
}
