package io.github.livechat4j.programs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts the tests that a build ran and skipped, from the reports of Surefire and Failsafe. */
public final class SkippedTests {

    private final Map<String, Integer> skipped = new TreeMap<>();
    private int tests;

    private SkippedTests() {}

    /**
     * Prints the counts. Fails if tests were skipped and the environment variable {@code CI} is set.
     *
     * @param arguments two arguments: the root directory of the build, and the start time of the build in ISO 8601
     *     format
     */
    @SuppressWarnings("SystemOut") // for people
    public static void main(String[] arguments) throws IOException, XMLStreamException {
        SkippedTests counted = in(Path.of(arguments[0]), Instant.parse(arguments[1]));
        System.out.print(counted);
        if (counted.isFatal() && !System.getenv().getOrDefault("CI", "").isEmpty()) {
            throw new IllegalStateException("Where CI is set, no test may be skipped:\n" + counted);
        }
    }

    /** Reads the reports of all modules, without reports older than the build. */
    static SkippedTests in(Path root, Instant begin) throws IOException, XMLStreamException {
        SkippedTests counted = new SkippedTests();
        for (Path module : modules(root)) {
            for (String directory : List.of("surefire-reports", "failsafe-reports")) {
                Path reports = module.resolve("target").resolve(directory);
                if (Files.isDirectory(reports)) {
                    counted.add(reports, begin);
                }
            }
        }
        return counted;
    }

    private static List<Path> modules(Path root) throws IOException {
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(child -> Files.isRegularFile(child.resolve("pom.xml")))
                    .toList();
        }
    }

    private void add(Path reports, Instant begin) throws IOException, XMLStreamException {
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file : files.filter(SkippedTests::isReport).toList()) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(begin)) {
                    read(file);
                }
            }
        }
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("TEST-") && name.endsWith(".xml");
    }

    private void read(Path file) throws IOException, XMLStreamException {
        try (InputStream xml = Files.newInputStream(file)) {
            XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(xml);
            String test = "";
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    test = take(reader, test);
                }
            }
        }
    }

    private String take(XMLStreamReader reader, String test) {
        if (reader.getLocalName().equals("testcase")) {
            tests++;
            String type = reader.getAttributeValue(null, "classname");
            return type.substring(type.lastIndexOf('.') + 1);
        }
        if (reader.getLocalName().equals("skipped")) {
            skipped.merge(test + ": " + reader.getAttributeValue(null, "message"), 1, Integer::sum);
        }
        return test;
    }

    /**
     * Returns whether tests were skipped for other reasons than the version of Java; builds on other versions run
     * those.
     */
    private boolean isFatal() {
        return !skipped.keySet().stream().allMatch(reason -> reason.contains("Disabled on JRE version"));
    }

    int count() {
        return skipped.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("Tests of all modules: " + tests + ", of which skipped: " + count());
        skipped.forEach((reason, times) -> lines.add("  " + times + " of " + reason));
        return String.join("\n", lines) + "\n";
    }
}
