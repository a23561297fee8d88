package io.github.livechat4j.schema;

import io.github.livechat4j.schema.FieldType.ListOf;
import io.github.livechat4j.schema.FieldType.MapOf;
import io.github.livechat4j.schema.FieldType.RecordOf;
import io.github.livechat4j.schema.FieldType.Scalar;
import java.util.List;
import java.util.Set;

/** Finds the type that holds the values of two types. */
final class CommonType {

    /** Each type holds the values of those before it, but for {@link Scalar#LONG} and {@link Scalar#DOUBLE}. */
    private static final List<FieldType> NUMBERS = List.of(Scalar.INTEGER, Scalar.LONG, Scalar.DOUBLE, Scalar.DECIMAL);

    private static final Set<FieldType> LONG_AND_DOUBLE = Set.of(Scalar.LONG, Scalar.DOUBLE);

    private static final Set<FieldType> TEXTS = Set.of(Scalar.TEXT, Scalar.WORD, Scalar.DATE, Scalar.LOCAL_TIME);

    private CommonType() {}

    static FieldType of(FieldType one, FieldType other) {
        if (one instanceof RecordOf record && other instanceof RecordOf otherRecord) {
            return record.equals(otherRecord)
                    ? record
                    : new RecordOf(() -> RecordSchema.ofAll(List.of(record.schema(), otherRecord.schema())));
        }
        if (one instanceof ListOf list && other instanceof ListOf otherList) {
            return new ListOf(of(list.element(), otherList.element()));
        }
        if (one instanceof MapOf map && other instanceof MapOf otherMap) {
            return new MapOf(of(map.value(), otherMap.value()));
        }
        if (one.equals(other)) {
            return one;
        }
        if (NUMBERS.contains(one) && NUMBERS.contains(other)) {
            // a double has about 15 digits
            boolean isBeyondBoth = Set.of(one, other).equals(LONG_AND_DOUBLE);
            return isBeyondBoth ? Scalar.DECIMAL : NUMBERS.get(Math.max(NUMBERS.indexOf(one), NUMBERS.indexOf(other)));
        }
        return TEXTS.contains(one) && TEXTS.contains(other) ? Scalar.TEXT : Scalar.JSON;
    }
}
