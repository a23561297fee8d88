package io.github.livechat4j.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Breaks long examples with a backslash at the end of a line, so that they can be copied into a shell. */
final class ExampleLines {

    /** Narrower than the usual terminal of 80 columns. */
    private static final int COLUMNS = 76;

    private static final String INDENT = "  ";

    private ExampleLines() {}

    /** Breaks the examples of a command and of all its subcommands. */
    static void fold(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        List<String> lines = new ArrayList<>();
        for (String line : usage.footer()) {
            lines.addAll(fold(line));
        }
        usage.footer(lines.toArray(String[]::new));
        command.getSubcommands().values().forEach(ExampleLines::fold);
    }

    private static List<String> fold(String line) {
        if (line.length() <= COLUMNS || !line.startsWith(INDENT)) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder(INDENT);
        for (String word : words(line.strip())) {
            if (current.length() + word.length() + 2 > COLUMNS
                    && !current.toString().isBlank()) {
                lines.add(current + "\\");
                current = new StringBuilder(INDENT.repeat(2));
            }
            current.append(word).append(' ');
        }
        lines.add(current.toString().stripTrailing());
        return lines;
    }

    /** Splits a line into words as a shell does: quoted text stays together. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            quoted ^= character == '\'';
            if (character == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(character);
            }
        }
        words.add(word.toString());
        return words;
    }
}
