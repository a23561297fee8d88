package io.github.livechat4j.cli.resources;

/** Prepares texts of the contract for help. */
final class Markup {

    private Markup() {}

    /** Escapes picocli's markup, and removes backticks. */
    static String plain(String text) {
        return text.replace("%", "%%").replace("${", "$\u200b{").replace("`", "");
    }

    static String described(Field field) {
        String words =
                field.words().isEmpty() || isSaid(field) ? "" : " One of: " + String.join(", ", field.words()) + ".";
        String many = field.many() ? " Can be given several times." : "";
        return (field.required() && field.place() != Field.Place.PATH ? "Required. " : "")
                + field.description()
                + words
                + many;
    }

    private static boolean isSaid(Field field) {
        return field.words().stream().allMatch(word -> field.description().contains("`" + word + "`"));
    }
}
