/**
 * The databases that the rows of an account are stored in: a DuckDB file
 * ({@link io.github.livechat4j.warehouse.database.DuckDbTarget}) and a schema of PostgreSQL
 * ({@link io.github.livechat4j.warehouse.database.PostgresTarget}). A target names a database and opens nothing; a
 * {@link io.github.livechat4j.warehouse.database.WarehouseSession} is an open database.
 *
 * <p>{@link io.github.livechat4j.warehouse.replication.Replication} opens and writes the target that it is given. Use a
 * session only for code that writes rows by itself.
 */
@NullMarked
package io.github.livechat4j.warehouse.database;

import org.jspecify.annotations.NullMarked;
