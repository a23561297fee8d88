package io.github.livechat4j.it.drill;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Makes ten usual changes of the contract, one after the other, and builds after each. A compatible change must pass
 * without an edit of Java, and a breaking change must be rejected by name. Run by {@code .ci/change-drill}.
 */
public final class ChangeDrill {

    private static final String ROW = "%-30s %-8s %-8s %5s %5s  %s%n";

    private final Build build;
    private final PrintStream out;

    private ChangeDrill(Build build, PrintStream out) {
        this.build = build;
        this.out = out;
    }

    /**
     * Runs the drill, and exits with 1 if a change had an unexpected result.
     *
     * @param arguments the directory of a copy of the repository, which is changed and built; a file for Maven's
     *     output; and further arguments of Maven
     */
    public static void main(String[] arguments) {
        List<String> maven = Arrays.asList(arguments).subList(2, arguments.length);
        Build build = new Build(Path.of(arguments[0]), Path.of(arguments[1]), maven);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new ChangeDrill(build, out).isAsItShouldBe() ? 0 : 1);
    }

    private boolean isAsItShouldBe() {
        out.printf(ROW, "change of the contract", "should", "did", "tests", "s", "what the gate says");
        Change none = Change.compatible("none");
        BuildOutcome unchanged = build(none);
        if (!unchanged.passed()) {
            complain(unchanged);
            return false;
        }
        List<Change> changes = Changes.all();
        long right = changes.stream()
                .filter(change -> {
                    BuildOutcome outcome = build(change);
                    boolean expected = outcome.isExpectedOf(change, unchanged.contractTests());
                    if (!expected) {
                        complain(outcome);
                    }
                    return expected;
                })
                .count();
        out.printf("%n%d of %d came out as they should.%n", right, changes.size());
        return right == changes.size();
    }

    private BuildOutcome build(Change change) {
        long start = System.nanoTime();
        BuildOutcome outcome = build.of(change);
        out.printf(
                ROW,
                change.title(),
                change.mayPass() ? "pass" : "refused",
                outcome.verdict(),
                outcome.contractTests(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                outcome.naming(change));
        return outcome;
    }

    private void complain(BuildOutcome outcome) {
        out.println("    NOT AS IT SHOULD BE");
        outcome.refusals().forEach(line -> out.println("    gate:  " + line));
        outcome.others().forEach(test -> out.println("    fails: " + test));
        outcome.errors().forEach(line -> out.println("    " + line));
    }
}
