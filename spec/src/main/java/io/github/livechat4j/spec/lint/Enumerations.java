package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Scalar;
import io.github.livechat4j.spec.source.Tree;
import java.util.List;

/** Requires that an enumeration is a list of texts, because Java keeps unknown values as text. */
final class Enumerations implements Rule {

    @Override
    public void check(CheckedContract contract, Violations violations) {
        NamedSchemas.visit(contract, (title, schema) -> {
            if (schema.has("enum")
                    && schema.text("format").filter("flag"::equals).isEmpty()) {
                check(title, schema, violations);
            }
        });
    }

    private void check(String title, Mapping schema, Violations violations) {
        String type = schema.text("type").orElse("");
        if (!type.equals("string")) {
            violations.add(
                    schema.locationOf("enum"),
                    "%s is an enumeration of type `%s`: an enumeration has `type: string`%s"
                            .formatted(
                                    title,
                                    type,
                                    type.isEmpty()
                                            ? ""
                                            : "; restrict the values by `minimum` and `maximum`, or in the description"));
            return;
        }
        List<Tree> words = schema.sequence("enum").items();
        if (words.isEmpty()) {
            violations.add(
                    schema.locationOf("enum"),
                    title + " is an enumeration without words: write them, or leave out `enum`");
        }
        for (Tree word : words) {
            String text = word.asText().orElse("");
            if (!(word instanceof Scalar scalar)) {
                violations.add(word.location(), title + " has a word that is no text: write a text");
            } else if (scalar.kind() == Scalar.Kind.NULL) {
                violations.add(
                        word.location(),
                        title + " has `null` among its words: leave it out, and write `nullable: true`");
            } else if (scalar.kind() != Scalar.Kind.TEXT) {
                violations.add(
                        word.location(),
                        "%s has the word %s, which is no text: write `'%s'`".formatted(title, text, text));
            } else if (text.isEmpty()) {
                violations.add(
                        word.location(),
                        title + " has an empty word, and an empty text is read as no value: leave the word out");
            } else if (text.chars().anyMatch(Character::isISOControl)) {
                violations.add(word.location(), title + " has a word with a control character: leave the word out");
            }
        }
    }
}
