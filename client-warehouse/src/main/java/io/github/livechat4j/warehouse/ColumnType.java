package io.github.livechat4j.warehouse;

import io.github.livechat4j.schema.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The type of a column, with the Java type of its values. */
public enum ColumnType {
    /** A text, without {@code U+0000} and without unpaired surrogates. */
    TEXT(String.class, "VARCHAR", "text"),
    /** A whole number of 64 bits. */
    BIGINT(Long.class, "BIGINT", "bigint"),
    /** A number with {@link #PRECISION} digits, of which {@link #SCALE} are behind the point. */
    DECIMAL(BigDecimal.class, "DECIMAL(18,6)", "numeric(18,6)"),
    /** A number of double precision, never infinite. */
    DOUBLE(Double.class, "DOUBLE", "double precision"),
    /** A flag. */
    BOOLEAN(Boolean.class, "BOOLEAN", "boolean"),
    /** A date of the years 1 to 9999. */
    DATE(LocalDate.class, "DATE", "date"),
    /** A date and time without a zone, of the years 1 to 9999, with microseconds. */
    TIMESTAMP(LocalDateTime.class, "TIMESTAMP", "timestamp without time zone"),
    /** An instant of the years 1 to 9999, with microseconds. */
    TIMESTAMPTZ(Instant.class, "TIMESTAMP WITH TIME ZONE", "timestamp with time zone"),
    /** A JSON text, which PostgreSQL's {@code jsonb} accepts too. */
    JSON(String.class, "JSON", "json");

    /** The number of digits of a {@link #DECIMAL}. */
    public static final int PRECISION = 18;

    /** The number of digits behind the point of a {@link #DECIMAL}. */
    public static final int SCALE = 6;

    private final Class<?> javaType;
    private final String duckDb;
    private final String postgres;

    ColumnType(Class<?> javaType, String duckDb, String postgres) {
        this.javaType = javaType;
        this.duckDb = duckDb;
        this.postgres = postgres;
    }

    /**
     * Returns the type of the values.
     *
     * @return the class
     */
    public Class<?> javaType() {
        return javaType;
    }

    /**
     * Returns the type of the column in DuckDB.
     *
     * @return the name that the catalog of DuckDB shows, such as {@code TIMESTAMP WITH TIME ZONE}
     */
    public String duckDbName() {
        return duckDb;
    }

    /**
     * Returns the type of the column in PostgreSQL.
     *
     * @return the name that the catalog of PostgreSQL shows, such as {@code timestamp with time zone}
     */
    public String postgresName() {
        return postgres;
    }

    static ColumnType of(FieldType.Scalar scalar) {
        return switch (scalar) {
            case TEXT, WORD -> TEXT;
            case INTEGER, LONG -> BIGINT;
            case DECIMAL -> DECIMAL;
            case DOUBLE -> DOUBLE;
            case BOOLEAN -> BOOLEAN;
            case INSTANT -> TIMESTAMPTZ;
            case DATE -> DATE;
            case LOCAL_TIME -> TIMESTAMP;
            case JSON -> JSON;
        };
    }
}
