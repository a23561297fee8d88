package io.github.livechat4j.spec.compatibility;

import static io.github.livechat4j.spec.compatibility.Audience.COMMAND;
import static io.github.livechat4j.spec.compatibility.Audience.JAVA;
import static io.github.livechat4j.spec.compatibility.Audience.WIRE;
import static io.github.livechat4j.spec.compatibility.MessageDirection.ANSWER;
import static io.github.livechat4j.spec.compatibility.MessageDirection.REQUEST;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compares what one operation takes and answers. */
record OperationComparison(
        ComparedContract before, ComparedContract after, FoundChanges changes, String title, Mapping old, Mapping now) {

    private static final Set<Audience> ALL = EnumSet.allOf(Audience.class);
    private static final Set<Audience> JAVA_AND_WIRE = EnumSet.of(JAVA, WIRE);

    void compare() {
        name(
                "operation id",
                "operationId",
                old.text("operationId").orElse(""),
                now.text("operationId").orElse(""));
        name("tag", "tags", tag(old), tag(now));
        String record = old.text("x-query-name").orElse("");
        String recordNow = now.text("x-query-name").orElse("");
        if (!record.equals(recordNow)) {
            say(
                    now.locationOf("x-query-name"),
                    EnumSet.of(JAVA),
                    "%s: x-query-name changed from %s to %s".formatted(title, shown(record), shown(recordNow)));
        }
        body(REQUEST);
        answers();
        callbacks();
    }

    private static String tag(Mapping operation) {
        return operation.sequence("tags").items().stream()
                .findFirst()
                .flatMap(tag -> tag.asText())
                .orElse("");
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    private void name(String noun, String key, String was, String is) {
        if (!was.equals(is)) {
            say(
                    now.locationOf(key),
                    EnumSet.of(JAVA, COMMAND),
                    "%s: %s changed from %s to %s".formatted(title, noun, shown(was), shown(is)));
        }
    }

    private void say(SourceLocation location, Set<Audience> audiences, String what) {
        changes.add(id(), location, what, audiences);
    }

    private void body(MessageDirection direction) {
        Mapping was = before.resolved(old.mapping("requestBody"));
        Mapping is = after.resolved(now.mapping("requestBody"));
        if (!old.has("requestBody")) {
            if (now.has("requestBody")) {
                say(now.locationOf("requestBody"), ALL, title + " has to have a body now");
            }
            return;
        }
        if (!now.has("requestBody")) {
            say(now.location(), ALL, title + " takes no body any more");
            return;
        }
        if (is.text("required").filter("true"::equals).isPresent()
                && was.text("required").filter("true"::equals).isEmpty()) {
            say(is.location(), ALL, title + " has to have a body now");
        }
        content("body", was, is, direction);
    }

    private void content(String place, Mapping was, Mapping is, MessageDirection direction) {
        Mapping content = is.mapping("content");
        SchemaComparison schemas = SchemaComparison.of(before, after, direction, changes, id());
        Map<String, Mapping> json = new TreeMap<>();
        was.mapping("content").entries().forEach((type, media) -> {
            if (!content.has(type)) {
                say(content.location(), EnumSet.of(WIRE), title + ": " + place + " is no longer " + type);
                return;
            }
            json.putIfAbsent("", media.asMapping().mapping("schema"));
            // a form says the same as JSON under other names, and is named as it
            Mapping first = json.getOrDefault("", Mapping.empty(media.location()));
            String name = first.has("$ref") ? ComparedContract.componentName(first) : place;
            schemas.compare(
                    name,
                    first.has("$ref") ? name : id(),
                    media.asMapping().mapping("schema"),
                    content.mapping(type).mapping("schema"));
        });
    }

    private void answers() {
        Mapping answers = now.mapping("responses");
        old.mapping("responses").entries().forEach((status, written) -> {
            String statusNow = answers.has(status) ? status : newSuccess(status);
            if (!statusNow.equals(status)) {
                say(
                        answers.location(),
                        JAVA_AND_WIRE,
                        "answer " + status + " is gone"
                                + (statusNow.isEmpty() ? "" : ", and " + statusNow + " is new"));
            }
            if (statusNow.isEmpty()) {
                return;
            }
            String place = "answer " + status;
            Mapping was = before.resolved(written.asMapping());
            Mapping is = after.resolved(answers.mapping(statusNow));
            boolean hadBody = !was.mapping("content").entries().isEmpty();
            boolean hasBody = !is.mapping("content").entries().isEmpty();
            if (hadBody && !hasBody) {
                say(answers.locationOf(statusNow), ALL, title + ": " + place + " has no body any more");
            } else if (!hadBody && hasBody && status.startsWith("2")) {
                say(answers.locationOf(statusNow), EnumSet.of(JAVA), title + ": " + place + " has a body now");
            } else {
                content(place, was, is, ANSWER);
            }
            headers(place, was.mapping("headers"), is.mapping("headers"));
        });
    }

    /** The success that is in place of another, empty if there is none. */
    private String newSuccess(String status) {
        return now.mapping("responses").entries().keySet().stream()
                .filter(other -> status.startsWith("2") && other.startsWith("2"))
                .filter(other -> !old.mapping("responses").has(other))
                .findFirst()
                .orElse("");
    }

    private void headers(String place, Mapping were, Mapping are) {
        were.entries().forEach((name, written) -> {
            // their names are the same in capitals and in small letters
            Optional<String> nameNow = are.entries().keySet().stream()
                    .filter(name::equalsIgnoreCase)
                    .findFirst();
            if (nameNow.isEmpty()) {
                say(are.location(), JAVA_AND_WIRE, title + ": " + place + " has no longer the header " + name);
                return;
            }
            Mapping was = before.resolved(written.asMapping());
            Mapping is = after.resolved(are.mapping(nameNow.get()));
            String header = place + " header " + name;
            if (was.text("required").filter("true"::equals).isPresent()
                    && is.text("required").filter("true"::equals).isEmpty()) {
                say(is.location(), EnumSet.of(WIRE), title + ": " + header + " may be missing now");
            }
            SchemaComparison.of(before, after, ANSWER, changes, id())
                    .compare(header, id(), was.mapping("schema"), is.mapping("schema"));
        });
    }

    /** What the service calls: its bodies are received, as answers are. */
    private void callbacks() {
        old.mapping("callbacks").entries().forEach((name, callback) -> {
            Mapping callbackNow = now.mapping("callbacks").mapping(name);
            callback.asMapping()
                    .entries()
                    .forEach((address, item) -> item.asMapping().entries().forEach((method, operation) -> {
                        if (callbackNow.mapping(address).has(method)) {
                            Mapping changed = callbackNow.mapping(address).mapping(method);
                            new OperationComparison(
                                            before, after, changes, "callback " + name, operation.asMapping(), changed)
                                    .body(ANSWER);
                        } else {
                            say(now.locationOf("callbacks"), JAVA_AND_WIRE, title + ": callback " + name + " is gone");
                        }
                    }));
        });
    }

    private String id() {
        return old.text("operationId").orElse(title);
    }
}
