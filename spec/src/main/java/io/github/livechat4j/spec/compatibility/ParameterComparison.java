package io.github.livechat4j.spec.compatibility;

import static io.github.livechat4j.spec.compatibility.Audience.COMMAND;
import static io.github.livechat4j.spec.compatibility.Audience.JAVA;
import static io.github.livechat4j.spec.compatibility.Audience.WIRE;
import static io.github.livechat4j.spec.compatibility.MessageDirection.REQUEST;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the parameters of one operation. Those of the path go by their position: their names are neither on the wire
 * nor in a call.
 */
record ParameterComparison(ComparedContract before, ComparedContract after, FoundChanges changes, String id) {

    private static final Set<Audience> ALL = EnumSet.allOf(Audience.class);
    static final String ALIAS = "x-alias-of";

    /**
     * Compares the parameters.
     *
     * @param were those that were released, by place and name
     * @param are those of today, the ones of the path under the names that they had
     * @param operation where the operation is written
     * @param calls how Java could call the operation
     * @param callsNow how it can now
     */
    void compare(
            Map<String, Mapping> were,
            Map<String, Mapping> are,
            SourceLocation operation,
            CallForms calls,
            CallForms callsNow) {
        were.forEach((name, parameter) -> {
            Mapping changed = are.get(name);
            if (changed == null) {
                say(
                        operation,
                        parameter.has(ALIAS) ? EnumSet.of(WIRE) : ALL,
                        name + " is gone" + like(name, were, are));
            } else {
                parameter(name, parameter, changed, calls.isArgument(name) && callsNow.isArgument(name));
            }
        });
        are.forEach((name, parameter) -> {
            if (!were.containsKey(name) && isTrue(parameter, "required")) {
                say(parameter.location(), ALL, name + " is new and required");
            }
        });
        calls(calls, callsNow, operation);
    }

    /** A renamed parameter is one that is gone and one that is new. */
    private static String like(String name, Map<String, Mapping> were, Map<String, Mapping> are) {
        String place = name.substring(0, name.indexOf(' '));
        List<String> added = are.entrySet().stream()
                .filter(other -> other.getKey().startsWith(place) && !were.containsKey(other.getKey()))
                .map(other -> other.getValue().text("name").orElse(""))
                .toList();
        if (added.size() == 1) {
            return ", and " + added.get(0) + " is new";
        }
        String moved = name.substring(name.lastIndexOf(' '));
        return are.keySet().stream()
                .filter(other -> other.endsWith(moved) && !were.containsKey(other))
                .findFirst()
                .map(other -> ", and " + other + " is new")
                .orElse("");
    }

    private void say(SourceLocation location, Set<Audience> audiences, String what) {
        changes.add(id, location, what, audiences);
    }

    private void parameter(String name, Mapping old, Mapping now, boolean isArgument) {
        if (!old.has(ALIAS) && now.has(ALIAS)) {
            say(
                    now.location(),
                    EnumSet.of(JAVA, COMMAND),
                    name + " is only an older name of " + now.text(ALIAS).orElse("") + " now");
        }
        String inlineName = id + "_" + old.text("name").orElse("");
        new PresenceComparison(
                        REQUEST,
                        name,
                        EffectiveSchema.of(before, name, inlineName, old.mapping("schema")),
                        EffectiveSchema.of(after, name, inlineName, now.mapping("schema")))
                .compare(
                        isTrue(old, "required"),
                        isTrue(now, "required"),
                        (audiences, what) -> say(now.location(), audiences, what));
        for (String key : List.of("style", "explode", "allowReserved")) {
            String was = form(old, key);
            String is = form(now, key);
            if (!was.equals(is)) {
                say(
                        now.locationOf(key),
                        EnumSet.of(WIRE),
                        "%s is written in another way now: %s was %s and is %s".formatted(name, key, was, is));
            }
        }
        if (isTrue(old, "allowEmptyValue") && !isTrue(now, "allowEmptyValue")) {
            say(now.location(), EnumSet.of(WIRE), name + " may not be empty any more");
        }
        if (old.has("content") != now.has("content")) {
            say(now.location(), EnumSet.of(WIRE), name + " is written in another way now: content");
        }
        SchemaComparison.ofParameter(before, after, changes, id)
                .compare(
                        name,
                        inlineName,
                        old.mapping("schema"),
                        now.mapping("schema"),
                        isArgument && isTrue(old, "required") && isTrue(now, "required"));
    }

    /** How a parameter is written, with what OpenAPI says where it says nothing. */
    private static String form(Mapping parameter, String key) {
        String in = parameter.text("in").orElse("");
        String style = parameter.text("style").orElse(in.equals("query") || in.equals("cookie") ? "form" : "simple");
        return switch (key) {
            case "style" -> style;
            case "explode" -> parameter.text(key).orElse(String.valueOf(style.equals("form")));
            default -> parameter.text(key).orElse("false");
        };
    }

    private static boolean isTrue(Mapping parameter, String key) {
        return parameter.text(key).filter("true"::equals).isPresent();
    }

    /** Arguments go by their position, unlike what is in a record. */
    private void calls(CallForms old, CallForms now, SourceLocation operation) {
        List<String> broken = old.without(now);
        // what is gone or has to be given is said of the parameter
        if (!broken.isEmpty() && now.hasAllOf(old)) {
            say(
                    operation,
                    EnumSet.of(JAVA),
                    "the arguments of the method were %s and are %s: a call with %s does not compile, or means others"
                            .formatted(old.shown(), now.shown(), CallForms.shown(broken)));
        }
    }
}
