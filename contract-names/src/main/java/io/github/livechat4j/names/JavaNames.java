package io.github.livechat4j.names;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Derives names of Java from names of the contract. */
public final class JavaNames {

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

    private JavaNames() {}

    /**
     * Returns the class of a schema or a tag.
     *
     * @param component the name in the contract
     * @return the name of the class: {@code DrillThings} for {@code drill-things}
     */
    public static String type(String component) {
        return Arrays.stream(component.split("[^A-Za-z0-9]+", -1))
                .map(JavaNames::capitalized)
                .collect(Collectors.joining());
    }

    /**
     * Returns the component, argument or method of a property, a parameter or a tag.
     *
     * @param wireName the name in the contract
     * @return the name of the variable: {@code sortBy} for {@code sort_by}, {@code classValue} for {@code class}
     */
    public static String variable(String wireName) {
        String name = camelCase(wireName);
        if (!name.isEmpty() && Character.isDigit(name.charAt(0))) {
            return "_" + name;
        }
        return isTaken(name) ? name + "Value" : name;
    }

    /**
     * Tells whether no variable and no method can have this name.
     *
     * @param name a name of Java
     * @return whether it is a keyword, or a name that every generated class has already
     */
    public static boolean isTaken(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || TAKEN.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the constant of a word of an enumeration.
     *
     * @param word the word in the contract
     * @return the name of the constant: {@code DARK_RED} for {@code dark red}
     */
    public static String constant(String word) {
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
        // the list of all constants has this name
        return letters.equals("KNOWN") ? "KNOWN_WORD" : letters;
    }

    private static String hexadecimal(String word) {
        return word.codePoints()
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining("_"))
                .toUpperCase(Locale.ROOT);
    }

    /**
     * Returns the name in camel case, also where the name of Java would be another.
     *
     * @param wireName the name in the contract
     * @return the name: {@code sortBy} for {@code sort_by}, and {@code url} for {@code URL}
     */
    public static String camelCase(String wireName) {
        StringBuilder name = new StringBuilder();
        for (String word : wireName.split("[^A-Za-z0-9]+", -1)) {
            name.append(name.isEmpty() ? uncapitalized(word) : capitalized(word));
        }
        return name.toString();
    }

    /**
     * Returns the word with a capital.
     *
     * @param word any text
     * @return the text, whose first letter is a capital
     */
    public static String capitalized(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String uncapitalized(String word) {
        boolean isAcronym = word.equals(word.toUpperCase(Locale.ROOT));
        return word.isEmpty() || isAcronym
                ? word.toLowerCase(Locale.ROOT)
                : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }
}
