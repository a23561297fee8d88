package io.github.livechat4j.codegen.drill;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Draws names that are legal and odd: words of Java, names of its library and of generated classes, digits, signs, and
 * near-duplicates.
 */
final class RandomNames {

    private static final List<String> SCHEMAS = List.of(
            "Error",
            "Exception",
            "Throwable",
            "Thread",
            "Process",
            "Number",
            "Math",
            "System",
            "Iterable",
            "Enum",
            "Character",
            "Byte",
            "Short",
            "Float",
            "Runnable",
            "Module",
            "Package",
            "Optional",
            "Set",
            "Future",
            "Response",
            "Request",
            "Client",
            "Feign",
            "Type",
            "Target",
            "Body",
            "Builder",
            "Query",
            "File",
            "Date",
            "DateTime",
            "LocalTime",
            "LocalDateTime",
            "OffsetDateTime",
            "Uuid",
            "UUID",
            "Uri",
            "URI",
            "URL",
            "Currency",
            "A",
            "B1",
            "AB",
            "X509",
            "V2",
            "HTTPStatus",
            "ABCDef",
            "Type1Error",
            "Sha256sum",
            "FunctionalInterface",
            "SafeVarargs",
            "StringBuffer",
            "CharSequence",
            "Found",
            "Expander",
            "StandardCharsets",
            "Json",
            "ByteBuffer",
            "InputStream",
            "Locale",
            "Pattern",
            "Wait",
            "Typed",
            "Notify",
            "ToString",
            "HashCode",
            "Clone",
            "Finalize",
            "Equals",
            "True",
            "Null",
            "Var",
            "Yield",
            "Sealed",
            "Permits",
            "Int",
            "Boolean2",
            "Return",
            "Default",
            "Switch",
            "New",
            "This",
            "Super",
            "Value",
            "Self",
            "Properties",
            "AdditionalProperties",
            "Known",
            "Builders",
            "Apis",
            "Queries",
            "ApiClient",
            "Api2",
            "ModelX",
            "Model",
            "Pet",
            "AnyType",
            "Function",
            "Consumer",
            "Supplier",
            "Stream",
            "Collectors",
            "Objects",
            "Arrays",
            "Iterators",
            "Entry",
            "Node",
            "Item",
            "ItemList",
            "ItemMap",
            "Items",
            "ITEM2",
            "Constants",
            "Words",
            "KnownWord",
            "Shape",
            "Discriminator",
            "AllOf",
            "OneOf",
            "Schema",
            "Component");

    private static final List<String> MEMBERS = List.of(
            "id",
            "name",
            "class",
            "int",
            "for",
            "new",
            "this",
            "null",
            "true",
            "default",
            "record",
            "var",
            "yield",
            "sealed",
            "enum",
            "assert",
            "goto",
            "const",
            "strictfp",
            "synchronized",
            "package",
            "interface",
            "void",
            "build",
            "builder",
            "self",
            "typed",
            "to_string",
            "hashCode",
            "equals",
            "get_class",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize",
            "from_json",
            "toJson",
            "to_builder",
            "additional_properties",
            "properties",
            "additional_property",
            "value",
            "of",
            "known",
            "body",
            "query",
            "List",
            "String",
            "Map",
            "Arguments",
            "2fa",
            "3d_view",
            "a1",
            "A",
            "B",
            "ID",
            "URL",
            "UPPER_CASE",
            "Upper_Case",
            "camelCase",
            "PascalCase",
            "kebab-case",
            "dot.ted",
            "@type",
            "@id",
            "$ref2",
            "$schema2",
            "x-y",
            "_links",
            "__typename",
            "trailing_",
            "a b",
            "100%x",
            "c++",
            "c#",
            "per cent",
            "q?",
            "a/b",
            "a~b",
            "a&b",
            "a=b",
            "a,b",
            "a;b",
            "a:b",
            "a|b",
            "(x)",
            "<y>",
            "{z}",
            "a*b",
            "a^b",
            "a!",
            "sHA",
            "isOpen",
            "is_closed",
            "getName",
            "set_name",
            "date_from",
            "dateTo",
            "timezone",
            "object",
            "Object",
            "tree",
            "name2",
            "name_3",
            "http2Status",
            "aB",
            "abC",
            "ABc");

    private static final List<String> WIRE = List.of(
            "id",
            "name",
            "class",
            "int",
            "new",
            "null",
            "record",
            "var",
            "body",
            "query",
            "builder",
            "value",
            "String",
            "List",
            "2fa",
            "a1",
            "ID",
            "UPPER_CASE",
            "camelCase",
            "kebab-case",
            "x-y",
            "_links",
            "trailing_",
            "sort_by",
            "is_open",
            "date_from",
            "date_to",
            "timezone",
            "per_page",
            "page",
            "tilde~x",
            "to_string",
            "hash_code",
            "getClass",
            "wait",
            "typed",
            "self",
            "build",
            "url",
            "object",
            "Object",
            "sHA",
            "http2Status");

    private static final List<String> WORDS = List.of(
            "teal",
            "dark red",
            "dark-blue",
            "class",
            "null",
            "true",
            "none",
            "2x",
            "100",
            "a\"b",
            "back\\slash",
            "known",
            "KNOWN_2",
            "+1",
            "*",
            "ä",
            "猫",
            "of",
            "value",
            "*/",
            "{@code",
            "<b>",
            "&",
            "'",
            "a.b",
            "UPPER",
            "camelCase",
            "$",
            "_",
            "__",
            "x y z",
            "@",
            "%",
            "yes",
            "no",
            "on",
            "~",
            "0",
            "-",
            "1.5");

    private static final List<String> TAGS = List.of(
            "Drills",
            "String",
            "Object",
            "Record",
            "Override",
            "Var",
            "Yield",
            "Body",
            "Param",
            "List",
            "Query",
            "Resources",
            "Path",
            "Value",
            "Self",
            "Item",
            "Get",
            "Http",
            "Headers",
            "Client",
            "Feign",
            "Nullable");

    private static final List<String> VERBS = List.of(
            "list", "get", "open", "drill", "of", "builder", "run", "main", "apply", "call", "query", "body", "value",
            "is", "create", "bulk", "send", "async", "string", "object", "add", "remove", "with", "from", "path");

    private static final List<String> NOUNS =
            List.of("Kite", "String", "Query", "Class", "Body", "Header", "Builder", "Null", "Drill", "Api", "Json");

    private static final List<String> TEXTS = List.of(
            "Its name.",
            "Ends a comment */ early.",
            "Has a {@code brace and <b>a tag</b> & an ampersand.",
            "Mentions @param and @Override.",
            "Holds `code { here` and `*/ there`.",
            "A backslash \\u0041 and \\.",
            "Two words\n\nand a second paragraph",
            "Без латиницы",
            "A quote \" and an apostrophe '.",
            "{@link Nowhere}",
            "<p>",
            "}",
            "{",
            "`",
            "A - dash: and a colon",
            "5 < 6 > 4",
            "x",
            "@deprecated Not really.");

    private final RandomGenerator random;
    private final Set<String> taken = new HashSet<>();

    RandomNames(RandomGenerator random) {
        this.random = random;
    }

    String text() {
        return pick(TEXTS);
    }

    String tag() {
        return pick(TAGS);
    }

    String schema() {
        return free(SCHEMAS, "Thing", "schema ");
    }

    /** A property, other than those that the owner has. */
    String member(Set<String> owner) {
        return apart(MEMBERS, owner);
    }

    /** A property of a request, whose name can stand in a form. */
    String sent(Set<String> owner) {
        return apart(
                MEMBERS.stream().filter(name -> !name.matches(".*[.\\[\\]].*")).toList(), owner);
    }

    String query(Set<String> owner) {
        return apart(WIRE, owner);
    }

    String segment(Set<String> owner) {
        return apart(
                WIRE.stream().filter(name -> name.matches("[A-Za-z0-9_-]+")).toList(), owner);
    }

    List<String> words() {
        Set<String> words = new HashSet<>();
        return random.ints(2 + random.nextInt(4), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .filter(word -> words.add(constant(word)))
                .toList();
    }

    String operationId() {
        String verb;
        List<String> nouns;
        do {
            verb = pick(VERBS);
            nouns = List.of(pick(NOUNS), pick(NOUNS));
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
