package io.github.livechat4j.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whose code does not compile any more, by the lines of {@link PublicApi}. What is gone breaks nobody if there is
 * a method in its place that takes every call of the old one: an {@code int} is passed for an {@code Integer}, and for
 * a {@code long}.
 */
final class SourceCompatibility {

    private static final Pattern METHOD = Pattern.compile(
            "(?<name>\\S+#\\S+?)\\((?<arguments>.*?)\\)(?: : (?<result>.*?))?(?: \\[(?<traits>[a-z].*)])?");
    private static final Pattern TYPE = Pattern.compile(
            "(?<name>[^\\s#]+) (?<kind>(?:sealed )?interface|annotation|enum|record|class)(?: of (?<parents>.*))?");
    private static final Map<String, String> BOXES = Map.of(
            "boolean", "java.lang.Boolean",
            "int", "java.lang.Integer",
            "long", "java.lang.Long",
            "double", "java.lang.Double");
    private static final List<String> NUMBERS = List.of("int", "long", "float", "double");
    /** Primitive types whose class accepts the same arguments; a {@code Long} does not accept an {@code int}. */
    private static final Set<String> BOXED_FROM_ALL = Set.of("boolean", "int");

    private static final Map<String, List<String>> WIDER = Map.of(
            "java.lang.String", List.of("java.lang.CharSequence", "java.lang.Object"),
            "java.util.List", List.of("java.util.Collection", "java.lang.Iterable"),
            "java.util.Set", List.of("java.util.Collection", "java.lang.Iterable"));

    private SourceCompatibility() {}

    /**
     * Compares two builds.
     *
     * @param released the lines of the release
     * @param now the lines of this build
     * @return the lines of the release that somebody's code needs and does not find
     */
    static List<String> broken(List<String> released, List<String> now) {
        Set<String> are = Set.copyOf(now);
        List<String> broken = new ArrayList<>(released);
        broken.removeIf(line -> are.contains(line) || now.stream().anyMatch(other -> takes(line, other)));
        Set<String> were = Set.copyOf(released);
        now.stream()
                .filter(line -> !were.contains(line) && isToBeImplemented(line, released))
                .forEach(broken::add);
        return broken;
    }

    /** Returns whether callers may have an implementation without the method. */
    private static boolean isToBeImplemented(String line, List<String> released) {
        Matcher method = METHOD.matcher(line);
        if (!method.matches() || !traits(method).contains("abstract")) {
            return false;
        }
        String type = line.substring(0, line.indexOf('#'));
        String call = line.substring(0, line.indexOf(')') + 1);
        return released.stream().anyMatch(other -> isTaken(type, other))
                && released.stream().noneMatch(other -> other.startsWith(call) && !other.contains("[static"));
    }

    /** Returns whether a type is a parameter of a method; other types are only created by the library. */
    private static boolean isTaken(String type, String line) {
        Matcher method = METHOD.matcher(line);
        return method.matches()
                && arguments(method.group("arguments")).stream()
                        .map(argument ->
                                argument.replaceFirst("(<.*|\\.\\.\\.)$", "").replace('$', '.'))
                        .anyMatch(type::equals);
    }

    private static List<String> traits(Matcher method) {
        String traits = method.group("traits");
        return traits == null ? List.of() : List.of(traits.split(", ", -1));
    }

    /** Returns whether a type has all its old parents; additional parents are compatible. */
    private static boolean isStill(Matcher released, String now) {
        Matcher type = TYPE.matcher(now);
        return type.matches()
                && type.group("name").equals(released.group("name"))
                && type.group("kind").equals(released.group("kind"))
                && parents(type).containsAll(parents(released));
    }

    private static List<String> parents(Matcher type) {
        String parents = type.group("parents");
        return parents == null ? List.of() : arguments(parents);
    }

    /**
     * An object may be the one of a class, what a subclass calls may be called by all, and what threw may not throw.
     */
    private static boolean areTraits(List<String> were, List<String> are) {
        return are.stream()
                        .filter(trait -> trait.startsWith("throws ") || trait.equals("protected"))
                        .allMatch(were::contains)
                && (!were.contains("static") || are.contains("static"));
    }

    private static boolean takes(String released, String now) {
        Matcher type = TYPE.matcher(released);
        if (type.matches()) {
            return isStill(type, now);
        }
        Matcher old = METHOD.matcher(released);
        if (!now.startsWith(released.substring(0, released.indexOf('(') + 1)) || !old.matches()) {
            return false;
        }
        Matcher other = METHOD.matcher(now);
        if (!other.matches() || !isResult(old, other) || !areTraits(traits(old), traits(other))) {
            return false;
        }
        List<String> before = arguments(old.group("arguments"));
        List<String> after = arguments(other.group("arguments"));
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!isPassed(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether only the result of a model became a class, which Java unboxes where a primitive value is
     * required. The comparison of contracts checks answers.
     */
    private static boolean isResult(Matcher old, Matcher now) {
        String was = Optional.ofNullable(old.group("result")).orElse("");
        String is = Optional.ofNullable(now.group("result")).orElse("");
        return was.equals(is)
                || (old.group("name").startsWith("io.github.livechat4j.model.") && is.equals(BOXES.get(was)));
    }

    private static boolean isPassed(String was, String is) {
        if (was.equals(is) || (BOXED_FROM_ALL.contains(was) && is.equals(BOXES.get(was)))) {
            return true;
        }
        if (NUMBERS.contains(was) && NUMBERS.contains(is)) {
            return NUMBERS.indexOf(was) < NUMBERS.indexOf(is);
        }
        if (was.endsWith("[]") && is.equals(was.replaceFirst("\\[]$", "..."))) {
            return true;
        }
        String raw = was.replaceFirst("<.*", "");
        return WIDER.getOrDefault(raw, List.of()).stream()
                .anyMatch(wider -> is.equals(wider + was.substring(raw.length())));
    }

    /** Returns the types between commas, except commas in angle brackets. */
    private static List<String> arguments(String list) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                arguments.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        if (!list.isBlank()) {
            arguments.add(list.substring(start).strip());
        }
        return arguments;
    }
}
