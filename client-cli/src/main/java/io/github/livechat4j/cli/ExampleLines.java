package io.github.livechat4j.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Breaks examples that are longer than a line where a shell can read them on, so that they can be copied. */
final class ExampleLines {

    /** Less than the terminals that there are. */
    private static final int COLUMNS = 76;

    private static final String INDENT = "  ";

    private ExampleLines() {}

    /** Breaks those of a command and of all below it. */
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

    /** Words as a shell has them: what is quoted stays together. */
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
