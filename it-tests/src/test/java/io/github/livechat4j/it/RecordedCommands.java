package io.github.livechat4j.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.programs.drill.ChangedOperations;
import io.github.livechat4j.programs.drill.DrilledChange;
import io.github.livechat4j.programs.wire.WireExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Checks requests and answers of the command against a changed contract, and against the requests of the client. */
public final class RecordedCommands {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode commands;
    private final ContractValidator validator;
    private final Map<String, ContractOperation> operations;

    private RecordedCommands(JsonNode commands, ContractDocument contract, BundledContract examples) {
        this.commands = commands;
        this.validator = new ContractValidator(contract);
        this.operations =
                examples.operations().stream().collect(Collectors.toMap(ContractOperation::id, Function.identity()));
    }

    /** Reads the files that the drill of the command has stored for a change. */
    public static RecordedCommands of(DrilledChange change) {
        List<String> changed = ChangedOperations.of(change.contractBefore(), change.contract());
        return new RecordedCommands(
                change.left("commands.json"),
                new ContractDocument(change.contract()).with(changed),
                new BundledContract(change.contract()));
    }

    /**
     * Compares each call of the command with that of the client.
     *
     * @param calls the calls of the client, in the form of {@link ContractCalls}
     * @return the calls of the command, in the same form
     */
    public JsonNode compared(JsonNode calls) {
        ArrayNode compared = JSON.createArrayNode();
        for (JsonNode command : commands) {
            String operation = command.path("operation").asText();
            List<String> faults = new ArrayList<>();
            if (command.path("exitCode").asInt() != 0) {
                faults.add("command: " + command.path("words") + " says " + command.path("err"));
            }
            if (command.path("exchanges").size() != 1) {
                faults.add("command: made " + command.path("exchanges").size() + " requests");
            } else {
                WireExchange exchange =
                        JSON.convertValue(command.path("exchanges").get(0), WireExchange.class);
                faults.addAll(validator.faults(operation, exchange));
                faults.addAll(
                        SentExamples.faults(Objects.requireNonNull(operations.get(operation), operation), exchange));
                faults.addAll(differences(exchange, client(operation, calls)));
            }
            ObjectNode call = compared.addObject();
            call.put("operation", operation).put("service", "the sandbox");
            call.put("way", "call".equals(command.path("words").path(0).asText()) ? "livechat call" : "command");
            call.set("faults", JSON.valueToTree(faults));
        }
        return compared;
    }

    /** Returns the first call of the client with a form, which has the same example of the body as the command. */
    private static JsonNode client(String operation, JsonNode calls) {
        return StreamSupport.stream(calls.spliterator(), false)
                .filter(call -> call.path("operation").asText().equals(operation)
                        && call.path("way").asText().equals("form"))
                .findFirst()
                .map(call -> call.path("exchange"))
                .orElseThrow(() -> new IllegalStateException("the client did not call " + operation));
    }

    private static List<String> differences(WireExchange command, JsonNode client) {
        List<String> differences = new ArrayList<>();
        String request =
                client.path("method").asText() + " " + client.path("target").asText();
        if (!command.request().equals(request)) {
            differences.add("command: sends " + command.request() + ", and the client " + request);
        }
        boolean hasOtherNulls = !command.body().equals(client.path("body").asText()) && isSameJson(command, client);
        if (!command.body().equals(client.path("body").asText()) && !hasOtherNulls) {
            differences.add("command: sends the body " + command.bodyText() + ", and the client "
                    + client.path("body").asText());
        }
        command.headers().forEach((name, values) -> {
            boolean isOfTheProgram = name.equals("user-agent")
                    || name.equals("host")
                    || name.equals("authorization")
                    || (hasOtherNulls && name.equals("content-length"));
            if (!isOfTheProgram
                    && !JSON.valueToTree(values).equals(client.path("headers").path(name))) {
                differences.add("command: sends the header " + name + " as " + values + ", and the client "
                        + client.path("headers").path(name));
            }
        });
        return differences;
    }

    /** Removes nulls, because the command never sends null, unlike the client. */
    private static boolean isSameJson(WireExchange command, JsonNode client) {
        try {
            return command.body().startsWith("{")
                    && SentExamples.withoutNulls(JSON.readTree(command.body()))
                            .equals(SentExamples.withoutNulls(
                                    JSON.readTree(client.path("body").asText())));
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
