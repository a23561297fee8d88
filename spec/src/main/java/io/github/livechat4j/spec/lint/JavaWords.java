package io.github.livechat4j.spec.lint;

import java.util.Locale;

/** Names of Java as the generator makes them of names of the contract, as far as it takes to tell which would be the same. */
final class JavaWords {

    private JavaWords() {}

    /** {@code sort_by} is {@code sortBy}. */
    static String variable(String wireName) {
        StringBuilder name = new StringBuilder();
        for (String word : wireName.split("[^A-Za-z0-9]+", -1)) {
            name.append(name.isEmpty() ? uncapitalized(word) : capitalized(word));
        }
        return name.toString();
    }

    /** {@code drill-things} is {@code DrillThings}. */
    static String type(String words) {
        return capitalized(variable(words));
    }

    /** {@code dark red} is {@code DARK_RED}. */
    static String constant(String word) {
        String name = word.replaceAll("\\W+", "_").toUpperCase(Locale.ROOT);
        return name.matches("_*") ? "WORD_" + word : name;
    }

    /** {@code getSLA} is {@code getSla}, and {@code listV2} is {@code listVTwo}. */
    static String lowerCamelCase(String name) {
        String[] digits = {"Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"};
        StringBuilder letters = new StringBuilder();
        for (char character : variable(name).toCharArray()) {
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
        return word.isEmpty() ? word : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }
}
