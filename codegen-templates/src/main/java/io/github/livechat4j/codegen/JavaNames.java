package io.github.livechat4j.codegen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * How names of the contract become names of Java.
 *
 * <p>The rules of {@code spec} tell by the same words which names would be the same, so that the contract is refused there; what is changed here
 * is changed there.
 */
final class JavaNames implements Names {

    /** Names that a record's component cannot have, and those that every generated record has already. */
    private static final Set<String> TAKEN = Set.of(
            "additionalproperties",
            "builder",
            "clone",
            "equals",
            "finalize",
            "getclass",
            "hashcode",
            "notify",
            "notifyall",
            "tobuilder",
            "tojson",
            "tostring",
            "typed",
            "wait");

    @Override
    public String type(String component) {
        return Arrays.stream(component.split("[^A-Za-z0-9]+", -1))
                .map(JavaNames::capitalized)
                .collect(Collectors.joining());
    }

    @Override
    public String api(String tag) {
        return type(tag) + "Api";
    }

    @Override
    public String variable(String wireName) {
        String name = camelCase(wireName);
        if (!name.isEmpty() && Character.isDigit(name.charAt(0))) {
            return "_" + name;
        }
        return isTaken(name) ? name + "Value" : name;
    }

    private static boolean isTaken(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || TAKEN.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public String constant(String word) {
        String letters = word.replaceAll("\\W+", "_").toUpperCase(Locale.ROOT);
        if (word.isEmpty()) {
            return "EMPTY";
        }
        if (letters.matches("_*")) {
            return "WORD_" + hexadecimal(word);
        }
        if (Character.isDigit(letters.charAt(0))) {
            return "_" + letters;
        }
        // the list of all constants has this name already
        return letters.equals("KNOWN") ? "KNOWN_WORD" : letters;
    }

    private static String hexadecimal(String word) {
        return word.codePoints()
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining("_"))
                .toUpperCase(Locale.ROOT);
    }

    /** {@code sort_by} is {@code sortBy}, and {@code URL} is {@code url}. */
    private static String camelCase(String wireName) {
        StringBuilder name = new StringBuilder();
        for (String word : wireName.split("[^A-Za-z0-9]+", -1)) {
            name.append(name.isEmpty() ? uncapitalized(word) : capitalized(word));
        }
        return name.toString();
    }

    static String capitalized(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String uncapitalized(String word) {
        boolean isAcronym = word.equals(word.toUpperCase(Locale.ROOT));
        return word.isEmpty() || isAcronym
                ? word.toLowerCase(Locale.ROOT)
                : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }
}
