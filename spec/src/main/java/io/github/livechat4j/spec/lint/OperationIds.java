package io.github.livechat4j.spec.lint;

import io.github.livechat4j.names.JavaNames;
import io.github.livechat4j.spec.source.SourceLocation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Requires a unique operationId that is a valid name of a Java method. */
final class OperationIds implements Rule {

    private static final Pattern LOWER_CAMEL_CASE = Pattern.compile("[a-z]+([A-Z][a-z]+)*");

    private static final Set<String> OF_OBJECT =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Map<String, SourceLocation> places = new HashMap<>();
        Stream.concat(contract.operations().stream(), contract.callbacks().stream())
                .forEach(operation -> {
                    Optional<String> id = operation.tree().text("operationId");
                    SourceLocation place = operation.tree().locationOf("operationId");
                    if (id.isEmpty()) {
                        violations.add(operation.location(), operation.title() + " has no operationId");
                        return;
                    }
                    if (!LOWER_CAMEL_CASE.matcher(id.get()).matches()) {
                        violations.add(
                                place,
                                "operationId `%s` is not in lower camel case, of letters only: write `%s`"
                                        .formatted(id.get(), lowerCamelCase(id.get())));
                    }
                    // Java does not read `yield(...)` without a receiver as a call of a method
                    if (SourceVersion.isKeyword(id.get()) || id.get().equals("yield") || OF_OBJECT.contains(id.get())) {
                        violations.add(
                                place,
                                "operationId `%s` cannot be a method, since it is a keyword of Java or a method of every object: write another, such as `%sAgents`"
                                        .formatted(id.get(), id.get()));
                    }
                    SourceLocation earlier = places.putIfAbsent(id.get(), place);
                    if (earlier != null) {
                        violations.add(
                                place,
                                "operationId `%s` of %s is taken at %s: it must be unique"
                                        .formatted(id.get(), operation.title(), earlier.fileAndLine()));
                    }
                });
    }

    /** {@code getSLA} is {@code getSla}, and {@code listV2} is {@code listVTwo}. */
    private static String lowerCamelCase(String name) {
        String[] digits = {"Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"};
        StringBuilder letters = new StringBuilder();
        for (char character : JavaNames.camelCase(name).toCharArray()) {
            letters.append(Character.isDigit(character) ? digits[character - '0'] : String.valueOf(character));
        }
        StringBuilder camel = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char character = letters.charAt(i);
            boolean afterCapital = i > 0 && Character.isUpperCase(letters.charAt(i - 1));
            boolean beforeSmall = i + 1 < letters.length() && Character.isLowerCase(letters.charAt(i + 1));
            camel.append(afterCapital && !beforeSmall ? Character.toLowerCase(character) : character);
        }
        return camel.toString();
    }
}
