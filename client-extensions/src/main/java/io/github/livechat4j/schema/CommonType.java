package io.github.livechat4j.schema;

import io.github.livechat4j.schema.FieldType.ListOf;
import io.github.livechat4j.schema.FieldType.MapOf;
import io.github.livechat4j.schema.FieldType.RecordOf;
import io.github.livechat4j.schema.FieldType.Scalar;
import java.util.List;
import java.util.Set;

/** Finds the type that holds the values of two types. */
final class CommonType {

    /** Each type holds the values of those before it. */
    private static final List<FieldType> NUMBERS = List.of(Scalar.INTEGER, Scalar.LONG, Scalar.DECIMAL, Scalar.DOUBLE);

    private static final Set<FieldType> TEXTS = Set.of(Scalar.TEXT, Scalar.DATE, Scalar.LOCAL_TIME);

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
            return NUMBERS.get(Math.max(NUMBERS.indexOf(one), NUMBERS.indexOf(other)));
        }
        return TEXTS.contains(one) && TEXTS.contains(other) ? Scalar.TEXT : Scalar.JSON;
    }
}
