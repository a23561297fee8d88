package io.github.livechat4j.cli.replicate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of a guide that a reader runs, with instructions for the test in hidden comments before it:
 *
 * <pre>{@code
 * <!-- before the block: commands that the reader does by hand -->
 * <!-- block: skip, since it needs a network -->
 * <!-- block: postgresql as bi -->
 * }</pre>
 *
 * @param line the number of the line of its opening
 * @param language the language of the opening, such as {@code sh}; empty if it has none
 * @param instructions the words of the comment; empty if there is none
 * @param before commands to run before
 * @param text its lines
 */
record GuideBlock(int line, String language, String instructions, String before, String text) {

    private static final String FENCE = "```";
    private static final Pattern INSTRUCTIONS = Pattern.compile("<!-- block: (.+) -->");
    private static final Pattern BEFORE = Pattern.compile("<!-- before the block: (.+) -->");

    static List<GuideBlock> in(Path guide) throws IOException {
        List<String> lines = Files.readAllLines(guide);
        List<GuideBlock> blocks = new ArrayList<>();
        String instructions = "";
        String before = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher instructed = INSTRUCTIONS.matcher(lines.get(i));
            Matcher prepared = BEFORE.matcher(lines.get(i));
            if (instructed.matches()) {
                instructions = instructed.group(1);
            } else if (prepared.matches()) {
                before = prepared.group(1);
            } else if (lines.get(i).startsWith(FENCE)) {
                int opening = i;
                while (!lines.get(++i).equals(FENCE)) {
                    // the end is looked for
                }
                blocks.add(new GuideBlock(
                        opening + 1,
                        lines.get(opening).substring(FENCE.length()),
                        instructions,
                        before,
                        String.join("\n", lines.subList(opening + 1, i))));
                instructions = "";
                before = "";
            }
        }
        return blocks;
    }

    boolean isSkipped() {
        return instructions.startsWith("skip, since ");
    }

    /** Returns whether the block is for a database. Without instructions it is for each. */
    boolean isFor(String database) {
        boolean isForOne = has("duckdb") || has("postgresql");
        return !isSkipped() && (!isForOne || has(database));
    }

    boolean has(String word) {
        return List.of(instructions.split(" ", -1)).contains(word);
    }

    @Override
    public String toString() {
        return "line " + line + ": " + text;
    }
}
