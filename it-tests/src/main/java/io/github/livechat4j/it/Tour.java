package io.github.livechat4j.it;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls every operation of the contract through the generated interfaces, on a server that answers with the contract's
 * examples, and prints requests and answers.
 */
public final class Tour {

    private static final String ROW = "%-24s  %-92s  %s%n";
    private static final int LONGEST_REQUEST = 92;

    private Tour() {}

    /**
     * Runs the tour.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Stop> stops = stops();
        out.printf(ROW, "operation", "request", "came back as");
        out.printf(ROW, "-".repeat(24), "-".repeat(LONGEST_REQUEST), "-".repeat(24));
        stops.forEach(stop -> out.printf(ROW, stop.operation(), shortened(stop.request()), stop.answer()));
        out.printf("%n%d operations called, each through its generated method.%n", stops.size());
    }

    /**
     * Calls every operation.
     *
     * @return requests and answers, in the order of the contract
     */
    public static List<Stop> stops() {
        List<ContractOperation> operations = BundledContract.load().operations();
        List<Stop> stops = new ArrayList<>();
        try (ExampleServer server = ExampleServer.start(operations)) {
            GeneratedMethods methods = GeneratedMethods.at(server.url());
            for (ContractOperation operation : operations) {
                Object answer = methods.call(operation);
                var request = server.lastRequest();
                stops.add(new Stop(operation.id(), request.getMethod() + " " + request.getUrl(), describe(answer)));
            }
        }
        return stops;
    }

    private static String describe(@Nullable Object answer) {
        if (answer == null) {
            return "nothing";
        }
        if (answer instanceof List<?> list) {
            return "List of " + list.size() + (list.isEmpty() ? "" : " " + name(list.get(0)));
        }
        if (answer instanceof Map<?, ?> map) {
            return "Map of " + map.size()
                    + (map.isEmpty() ? "" : " " + name(map.values().iterator().next()));
        }
        return name(answer);
    }

    private static String name(@Nullable Object value) {
        return value == null ? "null" : value.getClass().getSimpleName();
    }

    private static String shortened(String request) {
        return request.length() <= LONGEST_REQUEST ? request : request.substring(0, LONGEST_REQUEST - 1) + "…";
    }

    /**
     * One operation of the tour.
     *
     * @param operation its id
     * @param request the request line that the server received
     * @param answer the type of the result
     */
    public record Stop(String operation, String request, String answer) {}
}
