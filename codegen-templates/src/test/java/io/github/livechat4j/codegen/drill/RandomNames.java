package io.github.livechat4j.codegen.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.yaml.snakeyaml.Yaml;

/**
 * Draws names that are legal and odd: words of Java, names of its library and of generated classes, digits, signs, and
 * near-duplicates.
 */
final class RandomNames {

    private static final Map<String, List<String>> NAMES = names();
    private static final List<String> TAGS = named("tags");

    private final RandomGenerator random;
    private final Set<String> taken = new HashSet<>();

    RandomNames(RandomGenerator random) {
        this.random = random;
    }

    private static Map<String, List<String>> names() {
        try (InputStream names = RandomNames.class.getResourceAsStream("/drill/random-names.yaml")) {
            return new Yaml().load(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> named(String kind) {
        return Objects.requireNonNull(NAMES.get(kind), kind);
    }

    String text() {
        return pick(named("texts"));
    }

    String tag() {
        return pick(TAGS);
    }

    String schema() {
        return free(named("schemas"), "Thing", "schema ");
    }

    /** A property, other than those that the owner has. */
    String member(Set<String> owner) {
        return apart(named("members"), owner);
    }

    /** A property of a request, whose name can stand in a form. */
    String sent(Set<String> owner) {
        return apart(
                named("members").stream()
                        .filter(name -> !name.matches(".*[.\\[\\]].*"))
                        .toList(),
                owner);
    }

    String query(Set<String> owner) {
        return apart(named("parameters"), owner);
    }

    String segment(Set<String> owner) {
        return apart(
                named("parameters").stream()
                        .filter(name -> name.matches("[A-Za-z0-9_-]+"))
                        .toList(),
                owner);
    }

    List<String> words() {
        Set<String> words = new HashSet<>();
        List<String> all = named("words");
        return random.ints(2 + random.nextInt(4), 0, all.size())
                .mapToObj(all::get)
                .filter(word -> words.add(constant(word)))
                .toList();
    }

    String operationId() {
        String verb;
        List<String> nouns;
        do {
            verb = pick(named("verbs"));
            nouns = List.of(pick(named("nouns")), pick(named("nouns")));
        } while (!taken.add("operation " + verb + commandWords(nouns)));
        return verb + String.join("", nouns) + "Drill";
    }

    /** The command leaves out the words of the tag, after which names of the same words in another order are one. */
    private static Set<String> commandWords(List<String> nouns) {
        Set<String> words = new TreeSet<>(nouns);
        words.removeIf(noun -> noun.equals("Drill") || TAGS.contains(noun) || TAGS.contains(noun + "s"));
        return words;
    }

    private String free(List<String> names, String prefix, String kind) {
        String name = pick(names);
        while (!taken.add(kind + name.toLowerCase(Locale.ROOT))) {
            name = prefix + random.nextInt(1000);
        }
        return name;
    }

    private String apart(List<String> names, Set<String> owner) {
        String name = pick(names);
        while (!owner.add(folded(name))) {
            name = pick(names) + "_" + random.nextInt(100);
        }
        return name;
    }

    /**
     * As much of a name as may not be the same in another: its letters and digits, and no more of a word that another
     * is renamed to.
     */
    static String folded(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return switch (letters) {
            case "datefrom" -> "from";
            case "dateto" -> "to";
            case "timezone" -> "zone";
            default -> letters;
        };
    }

    private static String constant(String word) {
        String letters = word.replaceAll("\\W+", "_").toUpperCase(Locale.ROOT);
        return letters.matches("_*") ? word : letters.replaceAll("^_|_$", "");
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
