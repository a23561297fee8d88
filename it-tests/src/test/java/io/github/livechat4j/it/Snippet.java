package io.github.livechat4j.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Java block of a document, with instructions for the build in hidden comments:
 *
 * <pre>{@code
 * <!-- given
 * List<String> names = List.of("statements that run before the block");
 * -->
 * <!-- goes on -->
 * <!-- not run: the reason -->
 * <!-- run by: the test -->
 * <!-- prints later: the reason -->
 * }</pre>
 *
 * <p>{@code goes on} continues the previous block with its variables, {@code not run} only compiles the block,
 * {@code run by} leaves the block to a test of another module, which has its dependencies, and {@code prints later}
 * allows a block without output.
 *
 * @param file the document
 * @param code its lines by their number in the document, from 1
 * @param printing the numbers of the lines that print something
 * @param given the numbers of the lines that a reader does not see
 */
record Snippet(Path file, NavigableMap<Integer, String> code, NavigableSet<Integer> printing, Set<Integer> given) {

    private static final String FENCE = "```";
    private static final String GIVEN = "<!-- given";
    private static final String END_OF_GIVEN = "-->";
    private static final String GOES_ON = "<!-- goes on -->";
    private static final Pattern NOT_RUN = Pattern.compile("<!-- not run: .+ -->");
    private static final Pattern RUN_ELSEWHERE = Pattern.compile("<!-- run by: \\w+Test -->");
    private static final Pattern PRINTS_LATER = Pattern.compile("<!-- prints later: .+ -->");
    private static final Pattern OPENING = Pattern.compile("\\s*```\\s*[jJ]ava\\b.*");
    private static final Pattern TEST_CLASS = Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+)");

    /**
     * Finds the Java blocks of a document.
     *
     * @throws IllegalArgumentException if a block is malformed, and would be skipped
     */
    static List<Snippet> in(Path file) {
        try {
            return in(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Snippet> in(Path file, List<String> lines) {
        List<Snippet> found = new ArrayList<>();
        NavigableMap<Integer, String> given = new TreeMap<>();
        boolean goesOn = false;
        boolean notRun = false;
        boolean printsLater = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.equals(GIVEN)) {
                i = copy(lines, i, END_OF_GIVEN, given);
            } else if (line.equals(GOES_ON)) {
                goesOn = true;
            } else if (NOT_RUN.matcher(line).matches()) {
                notRun = true;
            } else if (RUN_ELSEWHERE.matcher(line).matches()) {
                i = copy(lines, i + 1, FENCE, new TreeMap<>());
            } else if (PRINTS_LATER.matcher(line).matches()) {
                printsLater = true;
            } else if (OPENING.matcher(line).matches()) {
                if (!line.equals(FENCE + "java")) {
                    throw new IllegalArgumentException(name(file) + ":" + (i + 1)
                            + " opens a block of Java in another way than ```java at the beginning of a line");
                }
                Set<Integer> hidden = given.keySet();
                NavigableMap<Integer, String> block = new TreeMap<>(given);
                i = copy(lines, i, FENCE, block);
                NavigableSet<Integer> printing = notRun || printsLater ? new TreeSet<>() : printing(block);
                if (notRun) {
                    block.merge(
                            firstStatement(block),
                            "if (Boolean.getBoolean(\"never\")) { ",
                            (code, before) -> before + code);
                    block.merge(block.lastKey(), " }", String::concat);
                }
                if (goesOn) {
                    Snippet before = found.get(found.size() - 1);
                    before.code().putAll(block);
                    before.printing().addAll(printing);
                    before.given().addAll(hidden);
                } else {
                    found.add(new Snippet(file, block, printing, new TreeSet<>(hidden)));
                }
                given = new TreeMap<>();
                goesOn = false;
                notRun = false;
                printsLater = false;
            }
        }
        return found;
    }

    private static NavigableSet<Integer> printing(NavigableMap<Integer, String> code) {
        return code.entrySet().stream()
                .filter(line -> line.getValue().contains("System.out"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int copy(List<String> lines, int opening, String closing, NavigableMap<Integer, String> into) {
        int i = opening + 1;
        while (!lines.get(i).equals(closing)) {
            into.put(i + 1, lines.get(i));
            i++;
        }
        return i;
    }

    private static int firstStatement(NavigableMap<Integer, String> block) {
        return block.entrySet().stream()
                .filter(line -> !line.getValue().startsWith("import "))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Returns the name of its test class; empty if it consists of statements. */
    String testClass() {
        String text = String.join("\n", code.values());
        Matcher named = TEST_CLASS.matcher(text);
        return text.contains("@Test") && named.find() ? named.group(1) : "";
    }

    /** Returns the location of a line in a form that editors link. */
    String at(long line) {
        return name(file) + ":" + line;
    }

    /** Returns its path relative to the root of the repository. */
    private static String name(Path file) {
        return file.normalize().toString().replaceFirst("^\\.\\./", "");
    }

    @Override
    public String toString() {
        return at(code.firstKey());
    }
}
