package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import io.github.livechat4j.spec.source.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Requires distinct words of an enumeration, and no more descriptions than words. */
final class EnumWords implements Rule {

    private static final String DESCRIPTIONS = "x-enum-descriptions";

    @Override
    public String name() {
        return "distinct-enum-words";
    }

    @Override
    public List<Violation> check(CheckedContract contract) {
        return Schemas.all(contract).flatMap(schema -> faults(schema).stream()).toList();
    }

    private List<Violation> faults(Mapping schema) {
        List<Tree> words = schema.sequence("enum").items();
        Set<String> seen = new HashSet<>();
        List<Violation> violations = new ArrayList<>();
        for (Tree word : words) {
            String text = word.asText().orElse("");
            if (!seen.add(text)) {
                violations.add(violation(
                        word.location(),
                        "the enumeration holds `%s` twice: each word may be there once".formatted(text)));
            }
        }
        int descriptions = schema.sequence(DESCRIPTIONS).items().size();
        if (descriptions > words.size()) {
            violations.add(violation(
                    schema.locationOf(DESCRIPTIONS),
                    "%s descriptions for %s words: a word has one at most, in the same order"
                            .formatted(descriptions, words.size())));
        }
        return violations;
    }
}
