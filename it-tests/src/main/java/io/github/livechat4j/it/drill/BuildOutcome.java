package io.github.livechat4j.it.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The result of a build.
 *
 * @param passed whether Maven succeeded
 * @param contractTests the number of calls of operations that were checked against the contract
 * @param refusals the lines of the gate
 * @param others the other failed tests
 * @param errors the first errors that Maven printed
 */
record BuildOutcome(
        boolean passed, int contractTests, List<String> refusals, List<String> others, List<String> errors) {

    private static final String CONTRACT_TEST = "anOperation_";
    /** Each operation is called on stubs and on the sandbox. */
    private static final int SERVICES = 2;

    /** The beginning of a line of the gate, which continues with the file. */
    private static final String BREAKS = "[WARNING]   contract/";

    /** The tests that hold what callers can name. */
    private static final String GATE = "CompatibilityTest";

    private static final int MOST_ERRORS = 8;

    static BuildOutcome read(boolean passed, Path copy, Path log) throws IOException {
        List<Element> tests = new ArrayList<>();
        for (String module : List.of("spec", "it-tests")) {
            Path reports = copy.resolve(module).resolve("target/surefire-reports");
            if (Files.exists(reports)) {
                try (Stream<Path> files = Files.list(reports)) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".xml"))
                            .toList()) {
                        tests.addAll(testCases(file));
                    }
                }
            }
        }
        long called = tests.stream()
                .filter(test -> test.getAttribute("name").startsWith(CONTRACT_TEST))
                .count();
        List<String> refusals = new ArrayList<>(gate(log));
        List<String> others = new ArrayList<>();
        for (Element test : tests) {
            String failure = failure(test);
            if (!failure.isEmpty()) {
                String type = test.getAttribute("classname").replaceAll(".*\\.", "");
                if (type.equals(GATE)) {
                    refusals.addAll(failure.lines().map(String::strip).toList());
                } else {
                    others.add(type + "." + test.getAttribute("name"));
                }
            }
        }
        List<String> errors = passed
                ? List.of()
                : Files.readAllLines(log).stream()
                        .filter(line -> line.startsWith("[ERROR]"))
                        .limit(MOST_ERRORS)
                        .toList();
        return new BuildOutcome(passed, (int) called, refusals, others, errors);
    }

    /** Returns the breaking changes that the module {@code spec} reported before the compiler ran. */
    private static List<String> gate(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith(BREAKS))
                .map(line -> line.substring(BREAKS.length() - "contract/".length()))
                .toList();
    }

    private static List<Element> testCases(Path report) throws IOException {
        try {
            NodeList found = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("testcase");
            List<Element> tests = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                tests.add((Element) found.item(i));
            }
            return tests;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("could not read " + report, e);
        }
    }

    /** Returns the message of a failure or an error; empty if there is none. */
    private static String failure(Element test) {
        for (String kind : List.of("failure", "error")) {
            NodeList found = test.getElementsByTagName(kind);
            if (found.getLength() > 0) {
                String message = ((Element) found.item(0)).getAttribute("message");
                return message.isEmpty() ? kind : message;
            }
        }
        return "";
    }

    /**
     * Returns whether this is the expected result of a change.
     *
     * @param change the change
     * @param before the number of contract tests without the change
     * @return whether the result is expected
     */
    boolean isExpectedOf(Change change, int before) {
        boolean follows = contractTests == before + SERVICES * change.operations();
        return change.mayPass()
                ? passed && follows && refusals.isEmpty()
                : follows && others.isEmpty() && !naming(change).isEmpty();
    }

    /** Returns the outcome in one word. The gate only warns in the drill, so a refused change can pass the build. */
    String verdict() {
        if (!refusals.isEmpty()) {
            return "refused";
        }
        return passed ? "pass" : "FAIL";
    }

    /**
     * Returns the line of the gate that names a change.
     *
     * @param change the change
     * @return the line, empty if there is none
     */
    String naming(Change change) {
        return refusals.stream()
                .filter(line -> !change.mayPass() && line.contains(change.refusal()))
                .findFirst()
                .orElse("");
    }
}
