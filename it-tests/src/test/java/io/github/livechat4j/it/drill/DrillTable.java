package io.github.livechat4j.it.drill;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.programs.drill.DrilledChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * The table of all changes, with the expected result, the actual result, and the number of compared requests and
 * answers.
 */
final class DrillTable {

    private final List<String> rows = new ArrayList<>();
    private int accepted;
    private int refused;
    private int differences;
    private int requests;
    private int answers;

    private DrillTable() {}

    static DrillTable of(List<DrilledChange> changes) {
        DrillTable table = new DrillTable();
        changes.forEach(table::add);
        return table;
    }

    /** Returns the faults of calls, each as a line. */
    static List<String> faults(JsonNode calls) {
        List<String> faults = new ArrayList<>();
        calls.forEach(call -> call.path("faults")
                .forEach(fault -> faults.add(call.path("operation").asText() + " on "
                        + call.path("service").asText() + ", "
                        + call.path("way").asText() + ": " + fault.asText())));
        return faults;
    }

    private void add(DrilledChange change) {
        boolean isMeant = change.row().path("refused").isEmpty();
        JsonNode calls = change.left("calls.json");
        JsonNode commands = change.left("compared.json");
        List<String> wrong = new ArrayList<>(faults(calls));
        wrong.addAll(faults(commands));
        change.left("differences.json").forEach(difference -> wrong.add(difference.asText()));
        if (isMeant != change.isAccepted()) {
            wrong.add("it was " + got(change));
        }
        if (change.isAccepted()) {
            accepted++;
        } else {
            refused++;
        }
        differences += wrong.size();
        requests += count(calls, "") + count(commands, "");
        answers += count(calls, "the sandbox") + count(commands, "the sandbox");
        rows.add("| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        change.title().replace("|", "\\|"),
                        isMeant ? "accepted" : "refused",
                        got(change),
                        ways(calls, commands),
                        count(calls, "the sandbox") + count(commands, "the sandbox"),
                        wrong.isEmpty() ? "none" : String.join("<br>", wrong).replace("|", "\\|")));
    }

    private static String got(DrilledChange change) {
        return change.isAccepted() ? "accepted" : "refused";
    }

    private static String ways(JsonNode calls, JsonNode commands) {
        Set<String> ways = new TreeSet<>();
        for (JsonNode each : List.of(calls, commands)) {
            each.forEach(call -> ways.add(call.path("way").asText()));
        }
        ways.remove("round trip");
        return String.join("; ", ways);
    }

    private static int count(JsonNode calls, String service) {
        return (int) StreamSupport.stream(calls.spliterator(), false)
                .filter(call -> !call.path("way").asText().equals("round trip"))
                .filter(call ->
                        service.isEmpty() || call.path("service").asText().equals(service))
                .count();
    }

    void write(Path file) throws IOException {
        String head =
                String.format(Locale.ROOT, """
                # Changes of the contract

                %d changes: %d accepted, %d refused, %d differences. %d requests and %d answers of the sandbox were held to the changed contracts.

                | change | expected | got | requests compared | answers of the sandbox | differences |
                |---|---|---|---|---|---|
                """, accepted + refused, accepted, refused, differences, requests, answers);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, head + String.join("\n", rows) + "\n");
    }
}
