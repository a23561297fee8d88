package io.github.livechat4j.schema;

import java.util.Objects;
import java.util.function.Supplier;

/** The type of a field or of an element of a field: a {@link Scalar}, a list, a map or a record. */
public sealed interface FieldType {

    /** The type of a single value. */
    enum Scalar implements FieldType {
        /** Any text. */
        TEXT,
        /** A word of an open enumeration. An empty text is no word. */
        WORD,
        /** A whole number of 32 bits. */
        INTEGER,
        /** A whole number of 64 bits. */
        LONG,
        /** A number with all of its digits. */
        DECIMAL,
        /** A number of double precision. */
        DOUBLE,
        /** A flag, on the wire also {@code 1}, {@code 0}, {@code "1"} and {@code "0"}. */
        BOOLEAN,
        /** An instant, on the wire epoch seconds or an ISO-8601 text. */
        INSTANT,
        /** A date without a time, on the wire an ISO-8601 text. */
        DATE,
        /** A date and time without a zone, on the wire a text that {@link LocalTimeText} reads. */
        LOCAL_TIME,
        /** Any JSON. */
        JSON
    }

    /**
     * A list.
     *
     * @param element the type of its elements
     */
    record ListOf(FieldType element) implements FieldType {

        /**
         * Creates the type.
         *
         * @param element the type of the elements
         * @throws NullPointerException if it is null
         */
        public ListOf {
            Objects.requireNonNull(element, "element");
        }
    }

    /**
     * A map with texts for keys.
     *
     * @param value the type of its values
     */
    record MapOf(FieldType value) implements FieldType {

        /**
         * Creates the type.
         *
         * @param value the type of the values
         * @throws NullPointerException if it is null
         */
        public MapOf {
            Objects.requireNonNull(value, "value");
        }
    }

    /** A record, or one of the records of a union. */
    final class RecordOf implements FieldType {

        private final Supplier<RecordSchema> schema;

        /**
         * Creates the type.
         *
         * @param schema returns the fields of the record; called when they are needed, since a record can contain
         *     itself
         * @throws NullPointerException if it is null
         */
        public RecordOf(Supplier<RecordSchema> schema) {
            this.schema = Objects.requireNonNull(schema, "schema");
        }

        /**
         * Returns the fields of the record.
         *
         * @return the schema
         */
        public RecordSchema schema() {
            return schema.get();
        }

        /** Returns whether both are records of the same models. */
        @Override
        public boolean equals(Object other) {
            return other instanceof RecordOf record && record.schema().models().equals(schema().models());
        }

        @Override
        public int hashCode() {
            return schema().models().hashCode();
        }

        @Override
        public String toString() {
            return "RecordOf[" + schema() + "]";
        }
    }
}
