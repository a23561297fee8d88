package io.github.livechat4j.spec.compatibility;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Scalar;
import io.github.livechat4j.spec.source.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the limits of a schema that another schema lacks, so that a value of the other may be invalid. */
final class LimitComparison {

    private static final List<String> LEAST = List.of("minLength", "minItems", "minProperties");
    private static final List<String> MOST = List.of("maxLength", "maxItems", "maxProperties");

    private final EffectiveSchema wide;
    private final EffectiveSchema narrow;
    private final List<String> limits = new ArrayList<>();

    private LimitComparison(EffectiveSchema wide, EffectiveSchema narrow) {
        this.wide = wide;
        this.narrow = narrow;
    }

    /**
     * Lists the limits by which the second schema is narrower than the first.
     *
     * @param wide the schema that existing values fit
     * @param narrow the schema that must accept them
     * @return each limit in words, such as {@code minLength 3}
     */
    static List<String> narrowing(EffectiveSchema wide, EffectiveSchema narrow) {
        LimitComparison comparison = new LimitComparison(wide, narrow);
        comparison.compare();
        return comparison.limits;
    }

    private void compare() {
        LEAST.forEach(key -> {
            BigDecimal limit = number(narrow.schema(), key).orElse(BigDecimal.ZERO);
            if (limit.compareTo(number(wide.schema(), key).orElse(BigDecimal.ZERO)) > 0) {
                limits.add(key + " " + limit.toPlainString());
            }
        });
        MOST.forEach(key -> number(narrow.schema(), key)
                .filter(limit -> number(wide.schema(), key)
                        .map(other -> limit.compareTo(other) < 0)
                        .orElse(true))
                .ifPresent(limit -> limits.add(key + " " + limit.toPlainString())));
        bound("minimum", "exclusiveMinimum", 1);
        bound("maximum", "exclusiveMaximum", -1);
        number(narrow.schema(), "multipleOf")
                .filter(step -> step.signum() > 0)
                .filter(step -> number(wide.schema(), "multipleOf")
                        .map(other -> other.remainder(step).signum() != 0)
                        .orElse(true))
                .ifPresent(step -> limits.add("multipleOf " + step.toPlainString()));
        if (narrow.isTrue("uniqueItems") && !wide.isTrue("uniqueItems")) {
            limits.add("uniqueItems");
        }
        String pattern = narrow.text("pattern");
        if (!pattern.isEmpty() && !pattern.equals(wide.text("pattern"))) {
            limits.add("the pattern " + pattern);
        }
        String format = narrow.textFormat();
        if (!format.isEmpty() && !format.equals(wide.textFormat())) {
            limits.add("the format " + format);
        }
    }

    /** Compares a bound. An exclusive bound of integers equals the next inclusive one. */
    private void bound(String key, String exclusiveKey, int inwards) {
        Optional<BigDecimal> limit = number(narrow.schema(), key);
        if (limit.isEmpty()) {
            return;
        }
        boolean isExclusive = narrow.isTrue(exclusiveKey);
        Optional<BigDecimal> other = number(wide.schema(), key);
        boolean otherIsExclusive = wide.isTrue(exclusiveKey);
        int difference;
        if (other.isEmpty()) {
            difference = 1;
        } else if (narrow.text("type").equals("integer")) {
            difference = inclusive(limit.get(), isExclusive, inwards)
                            .compareTo(inclusive(other.get(), otherIsExclusive, inwards))
                    * inwards;
        } else {
            difference = limit.get().compareTo(other.get()) * inwards;
            if (difference == 0 && isExclusive && !otherIsExclusive) {
                difference = 1;
            }
        }
        if (difference > 0) {
            limits.add(key + " " + limit.get().toPlainString() + (isExclusive ? ", itself not taken" : ""));
        }
    }

    private static BigDecimal inclusive(BigDecimal limit, boolean isExclusive, int inwards) {
        return isExclusive ? limit.add(BigDecimal.valueOf(inwards)) : limit;
    }

    static Optional<BigDecimal> number(Mapping schema, String key) {
        return schema.get(key)
                .filter(value -> value instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NUMBER)
                .flatMap(Tree::asText)
                .map(BigDecimal::new);
    }
}
