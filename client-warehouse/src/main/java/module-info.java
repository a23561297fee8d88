/**
 * The records of an account as rows of relational tables: {@link io.github.livechat4j.warehouse.Tables} and
 * {@link io.github.livechat4j.warehouse.RecordRows}.
 */
module io.github.livechat4j.warehouse {
    requires com.fasterxml.jackson.core;
    requires transitive io.github.livechat4j.extensions;
    requires transitive java.sql;
    // the descriptions of the columns
    requires io.github.livechat4j.spec;
    requires transitive org.jspecify;
    requires static org.checkerframework.checker.qual;
    requires static org.postgresql.jdbc;

    exports io.github.livechat4j.warehouse;
    exports io.github.livechat4j.warehouse.database;
    exports io.github.livechat4j.warehouse.replication;
}
