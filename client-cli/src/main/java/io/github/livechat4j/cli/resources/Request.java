package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parameters and the body of a call, as JSON. */
final class Request {

    private final CommandOperation operation;
    private final Function<Field, String> named;
    private final ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final Set<String> given = new HashSet<>();

    /**
     * Makes an empty request.
     *
     * @param named returns the name of a field on this command line, for messages
     */
    Request(CommandOperation operation, Function<Field, String> named) {
        this.operation = operation;
        this.named = named;
    }

    /** Sets the whole body. Fields that are added later override its members. */
    void body(String json) {
        JsonNode read = Values.json("the body", json);
        if (!operation.hasBody() || !read.isObject()) {
            throw Failure.of(
                    ExitCode.USAGE,
                    operation.hasBody() ? "the body must be a JSON object" : operation.id() + " takes no body");
        }
        body.setAll((ObjectNode) read);
    }

    /**
     * Adds one value as text. An empty text is a valid value in a body; in a query, a header or a list it is rejected,
     * since it is probably an unset variable.
     */
    void add(Field field, String text) {
        if (text.isEmpty() && (field.place() == Field.Place.QUERY || field.place() == Field.Place.HEADER)) {
            throw Failure.of(ExitCode.USAGE, named.apply(field) + " must not be empty")
                    .advise("leave it out");
        }
        if (text.isEmpty() && field.many()) {
            throw Failure.of(ExitCode.USAGE, named.apply(field) + " must not be empty")
                    .advise("an empty list is " + field.key() + ":=[] of livechat call " + operation.id());
        }
        if (field.type() == Field.Type.JSON) {
            set(field, Values.of(field, named.apply(field), text));
        } else {
            put(field, Values.of(field, named.apply(field), text));
        }
    }

    /** Adds JSON: one value, or a list of values. */
    void set(Field field, JsonNode json) {
        if (json.isNull()) {
            throw Failure.of(ExitCode.USAGE, named.apply(field) + " must not be null, which is never sent")
                    .advise("leave it out");
        }
        if (field.many() && json.isArray() && json.isEmpty()) {
            empty(field);
        } else if (field.many() && json.isArray()) {
            json.forEach(each -> put(field, each));
        } else {
            put(field, json);
        }
    }

    private void empty(Field field) {
        if (field.place() != Field.Place.BODY) {
            throw Failure.of(ExitCode.USAGE, named.apply(field) + " must not be an empty list, which is no filter")
                    .advise("leave it out");
        }
        if (!given.add(field.key())) {
            throw emptyWithValues(field);
        }
        holder(field).putArray(name(field));
    }

    private Failure emptyWithValues(Field field) {
        return Failure.of(ExitCode.USAGE, named.apply(field) + " must not be empty and have values");
    }

    private ObjectNode holder(Field field) {
        return field.place() == Field.Place.BODY ? object(field) : parameters;
    }

    private static String name(Field field) {
        return field.place() == Field.Place.BODY
                ? field.key().substring(field.key().lastIndexOf('.') + 1)
                : field.wire();
    }

    private void put(Field field, JsonNode value) {
        boolean again = !given.add(field.key());
        if (again && !field.many()) {
            throw Failure.of(ExitCode.USAGE, named.apply(field) + " can be given once only");
        }
        ObjectNode holder = holder(field);
        String name = name(field);
        if (!field.many()) {
            holder.set(name, value);
        } else if (again && holder.path(name).isEmpty()) {
            throw emptyWithValues(field);
        } else if (again) {
            ((ArrayNode) holder.path(name)).add(value);
        } else {
            holder.putArray(name).add(value);
        }
    }

    private ObjectNode object(Field field) {
        ObjectNode holder = body;
        for (String part :
                field.parent().map(parent -> List.of(parent.split("\\."))).orElse(List.of())) {
            JsonNode next = holder.path(part);
            if (!next.isMissingNode() && !next.isObject()) {
                throw Failure.of(ExitCode.USAGE, part + " must be a JSON object to have " + field.key());
            }
            holder = next.isObject() ? (ObjectNode) next : holder.putObject(part);
        }
        return holder;
    }

    /**
     * Fails if required fields are missing.
     *
     * @param needed returns what the user has to add for a field, for the message
     */
    void check(Function<Field, String> needed) {
        List<String> missing = operation.fields().stream()
                .filter(field -> field.required() && isMissing(field))
                .map(needed)
                .collect(Collectors.toList());
        if (!missing.isEmpty()) {
            throw Failure.of(ExitCode.USAGE, operation.id() + " needs " + String.join(" and ", missing));
        }
    }

    /** Returns whether a required field is missing. For a missing object, its required members are reported instead. */
    private boolean isMissing(Field field) {
        if (field.place() != Field.Place.BODY) {
            return !parameters.has(field.wire());
        }
        boolean hasRequiredMembers = operation.fields().stream()
                .anyMatch(other -> other.required() && other.parent().equals(Optional.of(field.key())));
        return at(field.key()).isMissingNode() && !hasRequiredMembers && isWanted(field);
    }

    private boolean isWanted(Field field) {
        return field.parent()
                .map(parent -> !at(parent).isMissingNode() || isRequired(parent))
                .orElse(true);
    }

    private boolean isRequired(String key) {
        return operation.fields().stream()
                .anyMatch(field -> field.key().equals(key) && field.required() && isWanted(field));
    }

    private JsonNode at(String key) {
        return body.at("/" + key.replace("~", "~0").replace("/", "~1").replace('.', '/'));
    }

    CommandOperation operation() {
        return operation;
    }

    /** Returns the path or query parameter with this name in the request, given with or without {@code []}. */
    Optional<JsonNode> parameter(String wire) {
        return Optional.ofNullable(parameters.get(wire)).or(() -> Optional.ofNullable(parameters.get(wire + "[]")));
    }

    /** Asks for a page of a list, instead of the page that was asked for before. */
    void page(int number) {
        parameters.put(AllPages.PAGE, number);
    }

    ObjectNode query() {
        ObjectNode query = parameters.deepCopy();
        operation.fields(Field.Place.PATH).forEach(field -> query.remove(field.wire()));
        operation.fields(Field.Place.HEADER).forEach(field -> query.remove(field.wire()));
        return query;
    }

    ObjectNode body() {
        return body;
    }
}
