package io.github.livechat4j.codegen.drill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Compares the result of a change with the row of the table. */
final class ChangeReport {

    private static final Pattern PLACE = Pattern.compile("(contract/\\S+|upstream-map)\\.yaml:[0-9]+ ");
    private static final Pattern OF_JAVA = Pattern.compile("\\wException|StackOverflow|java\\.|No value present");

    private ChangeReport() {}

    /** Returns the differences in words; empty if there are none. */
    static List<String> of(Change change, Drill.Outcome outcome) throws IOException {
        List<String> faults = new ArrayList<>();
        if (!outcome.fault().isEmpty()) {
            faults.add("neither refused nor compiled: " + outcome.fault());
        } else if (change.refusal().isEmpty()) {
            accepted(change, outcome, faults);
        } else {
            refused(change, outcome, faults);
        }
        return faults;
    }

    private static void accepted(Change change, Drill.Outcome outcome, List<String> faults) throws IOException {
        if (outcome.isRefused()) {
            faults.add("refused, but should be accepted: " + outcome.refusal());
            return;
        }
        if (!outcome.warnings().isEmpty()) {
            faults.add("incomplete: " + outcome.warnings());
        }
        for (String code : change.texts("code")) {
            String[] parts = code.split(": ", 2);
            String source = outcome.source(parts[0]).replaceAll("\\s+", " ");
            if (!source.contains(parts[1].strip().replaceAll("\\s+", " "))) {
                faults.add(parts[0] + " has nowhere: " + parts[1] + "\n" + source);
            }
        }
    }

    private static void refused(Change change, Drill.Outcome outcome, List<String> faults) {
        if (!outcome.isRefused()) {
            faults.add("accepted, but should be refused with " + change.refusal());
            return;
        }
        for (String words : change.refusal()) {
            if (!outcome.refusal().contains(words)) {
                faults.add("the refusal does not say \"" + words + "\": " + outcome.refusal());
            }
        }
        wordless(outcome.refusal())
                .forEach(line -> faults.add("no words for a person who mends the contract: " + line));
    }

    /** Returns the lines of a refusal that name no place, or a place in Java instead of the contract. */
    static List<String> wordless(String refusal) {
        return refusal.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .filter(line ->
                        !PLACE.matcher(line).find() || OF_JAVA.matcher(line).find())
                .toList();
    }
}
