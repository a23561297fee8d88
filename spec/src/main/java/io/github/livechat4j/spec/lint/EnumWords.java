package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Requires distinct words of an enumeration, and no more descriptions than words. */
final class EnumWords implements Rule {

    private static final String DESCRIPTIONS = "x-enum-descriptions";

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Schemas.all(contract).forEach(schema -> check(schema, violations));
    }

    private static void check(Mapping schema, Violations violations) {
        List<Tree> words = schema.sequence("enum").items();
        Set<String> seen = new HashSet<>();
        for (Tree word : words) {
            String text = word.asText().orElse("");
            if (!seen.add(text)) {
                violations.add(
                        word.location(),
                        "the enumeration holds `%s` twice: each word may be there once".formatted(text));
            }
        }
        int descriptions = schema.sequence(DESCRIPTIONS).items().size();
        if (descriptions > words.size()) {
            violations.add(
                    schema.locationOf(DESCRIPTIONS),
                    "%s descriptions for %s words: a word has one at most, in the same order"
                            .formatted(descriptions, words.size()));
        }
    }
}
