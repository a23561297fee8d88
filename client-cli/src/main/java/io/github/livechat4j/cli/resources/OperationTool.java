package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.wire.JsonCodec;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An operation of the contract that takes its arguments as JSON, for callers other than the command line. */
public final class OperationTool {

    private final CommandOperation operation;

    private OperationTool(CommandOperation operation) {
        this.operation = operation;
    }

    /**
     * Returns all operations without reports. An operation that needs a secret is left out, since arguments of these
     * callers are not secret.
     *
     * @return the operations in the order of the contract
     */
    public static List<OperationTool> all() {
        return Operations.read().all().stream()
                .filter(each -> !each.report())
                .filter(each -> each.fields().stream().noneMatch(field -> field.required() && !field.hasArguments()))
                .map(OperationTool::new)
                .toList();
    }

    /**
     * Returns the operationId.
     *
     * @return the name, such as {@code listAgents}
     */
    public String name() {
        return operation.id();
    }

    /**
     * Returns the resource.
     *
     * @return the tag of the contract, such as {@code CannedResponses}
     */
    public String tag() {
        return operation.tag();
    }

    /**
     * Returns the summary.
     *
     * @return a sentence of the contract
     */
    public String summary() {
        return operation.summary();
    }

    /**
     * Returns the description.
     *
     * @return the summary and the description of the contract
     */
    public String description() {
        return (operation.summary() + " " + operation.description()).strip();
    }

    /**
     * Returns whether the operation only reads.
     *
     * @return true for GET
     */
    public boolean reads() {
        return operation.method().equals("GET");
    }

    /**
     * Returns whether the operation adds a record and changes no other.
     *
     * @return true for POST
     */
    public boolean onlyAdds() {
        return operation.method().equals("POST");
    }

    /**
     * Returns whether the answer is a list.
     *
     * @return true for a list of records, which may be a member of the answer
     */
    public boolean isList() {
        return operation.isList();
    }

    /**
     * Returns the member of the answer that is the list.
     *
     * @return its name; empty if the answer is the list itself
     */
    public Optional<String> rows() {
        return operation.rows();
    }

    /**
     * Returns the arguments as properties of a JSON Schema.
     *
     * @return the schema of each argument by its name
     */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        arguments().forEach(field -> properties.put(field.key(), FieldSchema.of(field)));
        return properties;
    }

    /**
     * Returns the required arguments.
     *
     * @return their names
     */
    public List<String> required() {
        return arguments().stream()
                .filter(field -> field.required() && field.parent().isEmpty())
                .map(Field::key)
                .toList();
    }

    private List<Field> arguments() {
        return operation.fields().stream().filter(Field::hasArguments).toList();
    }

    /**
     * Calls the operation.
     *
     * @param livechat the client
     * @param arguments the arguments by name
     * @return the answer as the service sent it; a missing node if the body was empty
     * @throws Failure if an argument is wrong, or the answer departs from the contract
     * @throws io.github.livechat4j.error.LiveChatException if the call fails
     */
    public JsonNode call(LiveChat livechat, Map<String, JsonNode> arguments) {
        CallAnswer answer = new Calls(livechat).call(request(arguments));
        answer.requireForeseen();
        return answer.tree();
    }

    /**
     * Reads the arguments as the query of the operation.
     *
     * @param arguments the arguments by name
     * @param type the generated record of the query
     * @param <Q> the type of the query
     * @return the query
     * @throws Failure if an argument is wrong
     */
    public <Q> Q query(Map<String, JsonNode> arguments, Class<Q> type) {
        Type read = type;
        return type.cast(new JsonCodec().read(request(arguments).query().toString(), read));
    }

    private Request request(Map<String, JsonNode> arguments) {
        Request request = new Request(operation, Field::key);
        arguments.forEach((name, value) -> add(request, name, value));
        request.check(Field::key);
        return request;
    }

    private void add(Request request, String name, JsonNode value) {
        Field field = arguments().stream()
                .filter(each -> each.key().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
        if (value.isNull()) {
            throw Failure.of(ExitCode.USAGE, name + " must not be null").advise("leave it out");
        }
        if (field.type() == Field.Type.JSON) {
            request.set(field, value);
        } else if (value.isArray() && field.many()) {
            if (value.isEmpty()) {
                request.set(field, value);
            }
            value.forEach(each -> request.add(field, text(field, each)));
        } else {
            request.add(field, text(field, value));
        }
    }

    private Failure unknown(String name) {
        List<String> names = arguments().stream().map(Field::key).toList();
        Failure failure = Failure.of(
                ExitCode.USAGE,
                operation.id() + " takes no argument '" + name + "'"
                        + (names.isEmpty() ? "" : ", only " + String.join(", ", names)));
        return Closest.advised(failure, name, names);
    }

    /** Returns a value as the command line would have it. A client may send a whole number as 5.0. */
    private static String text(Field field, JsonNode value) {
        if (value.isContainerNode()) {
            throw Failure.of(
                    ExitCode.USAGE,
                    field.key() + " must be " + Values.allowed(field) + ", was a "
                            + (value.isArray() ? "list" : "JSON object"));
        }
        String text =
                value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText();
        if (!field.isArgument(text)) {
            throw Failure.of(ExitCode.USAGE, field.key() + " may hold a secret, which does not belong here");
        }
        return text;
    }
}
