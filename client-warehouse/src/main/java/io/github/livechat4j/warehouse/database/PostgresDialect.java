package io.github.livechat4j.warehouse.database;

import io.github.livechat4j.warehouse.ColumnType;
import io.github.livechat4j.warehouse.database.WarehouseException.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** PostgreSQL. */
record PostgresDialect(String schema, String place) implements SqlDialect {

    private static final String QUERY_CANCELED = "57014";
    private static final String READ_ONLY = "25006";
    private static final String INVALID_TABLE_DEFINITION = "42P16";

    @Override
    public String declared(ColumnType type) {
        return catalogued(type);
    }

    @Override
    public String catalogued(ColumnType type) {
        return type.postgresName();
    }

    @Override
    public boolean hasPrimaryKeys() {
        return true;
    }

    @Override
    public String micros(String expression) {
        // since PostgreSQL 14 extract gives a numeric, which is exact
        return "CAST(extract(epoch FROM " + expression + ") * 1000000 AS bigint)";
    }

    @Override
    public String relations() {
        // information_schema has no materialized views, indexes and sequences
        return "SELECT c.relname, CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE c.relkind::text END FROM pg_class c"
                + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ?";
    }

    @Override
    public boolean isOtherForm(SQLException e) {
        return INVALID_TABLE_DEFINITION.equals(e.getSQLState());
    }

    @Override
    public Optional<String> dependents(String views) {
        return Optional.of("SELECT DISTINCT n.nspname || '.' || c.relname FROM pg_depend d"
                + " JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid"
                + " JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " JOIN pg_class o ON d.refclassid = 'pg_class'::regclass AND o.oid = d.refobjid"
                + " JOIN pg_namespace p ON p.oid = o.relnamespace"
                + " WHERE p.nspname = " + SqlDialect.literal(schema) + " AND o.relname IN (" + views + ")"
                + " AND NOT (n.nspname = p.nspname AND c.relname IN (" + views + ")) ORDER BY 1");
    }

    @Override
    public List<String> dropViews(List<String> views) {
        return List.of("DROP VIEW " + String.join(", ", views));
    }

    @Override
    public WarehouseException explain(String action, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String code = state.length() < 2 ? "" : state.substring(0, 2);
        String reason = SqlDialect.firstLine(e).replaceFirst("\\.$", "");
        String failed =
                "PostgreSQL could not " + action + " in " + place + ", and kept nothing of it: " + reason + ". ";
        return switch (code) {
            case "57" ->
                QUERY_CANCELED.equals(state)
                        ? new WarehouseException(
                                Problem.OTHER,
                                failed + "Run again; raise statement_timeout if it is too short for this.",
                                e)
                        : lost(reason, e);
            case "08" -> lost(reason, e);
            case "28", "3D" ->
                new WarehouseException(
                        Problem.CONNECTION,
                        place + " lets nobody in with this user, password and database: " + reason
                                + ". Check the URL, PGPASSWORD and .pgpass.",
                        e);
            case "53" ->
                "53300".equals(state)
                        ? new WarehouseException(Problem.CONNECTION, failed + "Run again later.", e)
                        : new WarehouseException(
                                Problem.DISK_FULL,
                                failed + "Free some space or memory on the server and run again.",
                                e);
            case "25" ->
                READ_ONLY.equals(state)
                        ? new WarehouseException(
                                Problem.NOT_WRITABLE,
                                failed
                                        + "Use a server that is no standby, and a user and database without"
                                        + " default_transaction_read_only.",
                                e)
                        : lost(reason, e);
            case "42" ->
                "42501".equals(state)
                        ? new WarehouseException(
                                Problem.NOT_WRITABLE,
                                failed
                                        + "Grant the user the right to create a schema in the database, or make the user"
                                        + " the owner of the schema " + schema + " and of its tables.",
                                e)
                        : new WarehouseException(Problem.OTHER, failed.strip(), e);
            case "55" ->
                new WarehouseException(
                        Problem.LOCKED, failed + "Another session holds the table; end it and run again.", e);
            default -> new WarehouseException(Problem.OTHER, failed.strip(), e);
        };
    }

    private WarehouseException lost(String reason, SQLException e) {
        return new WarehouseException(
                Problem.CONNECTION,
                "The connection to " + place + " failed or was lost: " + reason
                        + ". What was not committed is gone. Run again when the server is there.",
                e);
    }
}
