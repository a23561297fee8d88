package io.github.livechat4j.warehouse.database;

import java.util.Objects;

/**
 * A schema of a PostgreSQL database. It needs {@code org.postgresql:postgresql} on the class path.
 *
 * <p>The password comes from the URL, the environment variable {@code PGPASSWORD}, or the file {@code .pgpass}, in this
 * order. The user needs the right to create tables in the schema, or to create the schema.
 */
public final class PostgresTarget implements WarehouseTarget {

    static final String CURRENT_SCHEMA = "currentSchema";

    private static final String DEFAULT_SCHEMA = "livechat";
    private static final int LONGEST_NAME = 63;

    private final PostgresUrl url;
    private final String schema;

    private PostgresTarget(PostgresUrl url, String schema) {
        this.url = url;
        this.schema = schema;
    }

    /**
     * Returns the target of a URL. The tables are in the schema {@code livechat}, or in that of the option
     * {@code currentSchema}.
     *
     * @param url {@code postgresql://user@host:5432/database} or
     *     {@code jdbc:postgresql://host:5432/database?user=name}, with options of the driver
     * @return the target; nothing is connected
     * @throws IllegalArgumentException if the URL is of another form; the message does not show it
     */
    public static PostgresTarget of(String url) {
        return of(PostgresUrl.parse(url, System.getenv()));
    }

    static PostgresTarget of(PostgresUrl url) {
        PostgresTarget target = new PostgresTarget(url, DEFAULT_SCHEMA);
        String named = url.options().getProperty(CURRENT_SCHEMA);
        return named == null ? target : target.withSchema(named.split(",", 2)[0]);
    }

    /**
     * Returns a target with another schema, which is created if it does not exist. Several accounts in one database
     * need a schema each.
     *
     * @param name the name of the schema
     * @return a new target
     * @throws IllegalArgumentException if the name is blank or longer than PostgreSQL allows
     */
    public PostgresTarget withSchema(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "The name of the schema has " + name.length() + " characters; allowed are 1 to " + LONGEST_NAME);
        }
        return new PostgresTarget(url, name);
    }

    @Override
    public WarehouseSession open(WarehouseAccount account) {
        return PostgresSession.open(url, schema, Objects.requireNonNull(account, "account"));
    }

    /** Shows the host, the database and the schema, and no password. */
    @Override
    public String toString() {
        return url + ", schema " + schema;
    }
}
