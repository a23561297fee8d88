package io.github.livechat4j.spec.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Names of Java as the generator makes them of names of the contract, as far as it takes to tell which would be the same. */
public final class JavaWords {

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

    private JavaWords() {}

    /** {@code sort_by} is {@code sortBy}, and what is taken is {@code classValue}. */
    static String variable(String wireName) {
        String name = camelCase(wireName);
        if (!name.isEmpty() && Character.isDigit(name.charAt(0))) {
            return "_" + name;
        }
        return isTaken(name) ? name + "Value" : name;
    }

    /** Whether nothing can be called so: a keyword, or what a generated class has already. */
    static boolean isTaken(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || TAKEN.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String camelCase(String wireName) {
        StringBuilder name = new StringBuilder();
        for (String word : wireName.split("[^A-Za-z0-9]+", -1)) {
            name.append(name.isEmpty() ? uncapitalized(word) : capitalized(word));
        }
        return name.toString();
    }

    /**
     * Makes the name of a class: of {@code drill-things}, {@code DrillThings}.
     *
     * @param words the name in the contract
     * @return the name in Java
     */
    public static String type(String words) {
        return Arrays.stream(words.split("[^A-Za-z0-9]+", -1))
                .map(JavaWords::capitalized)
                .collect(Collectors.joining());
    }

    /** {@code dark red} is {@code DARK_RED}. */
    static String constant(String word) {
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
        return letters.equals("KNOWN") ? "KNOWN_WORD" : letters;
    }

    private static String hexadecimal(String word) {
        return word.codePoints()
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining("_"))
                .toUpperCase(Locale.ROOT);
    }

    /** {@code getSLA} is {@code getSla}, and {@code listV2} is {@code listVTwo}. */
    static String lowerCamelCase(String name) {
        String[] digits = {"Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"};
        StringBuilder letters = new StringBuilder();
        for (char character : camelCase(name).toCharArray()) {
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
