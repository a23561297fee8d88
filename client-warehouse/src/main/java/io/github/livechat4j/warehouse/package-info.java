/**
 * The records of an account as rows of relational tables.
 *
 * <p>To fill a database and keep it up to date, use
 * {@link io.github.livechat4j.warehouse.replication.Replication}. This package is for code that needs the rows or the
 * description of the tables.
 *
 * <p>{@link io.github.livechat4j.warehouse.Tables} derives the tables from the contract. One
 * {@link io.github.livechat4j.warehouse.StoredRecord}, such as all chats, has a main table with a row for each record,
 * and a child table for each of its lists and maps. {@link io.github.livechat4j.warehouse.RecordRows} makes the rows
 * of a record; {@link io.github.livechat4j.warehouse.Mask} keeps personal data out of them. No database is involved:
 * the package {@code warehouse.database} only copies the rows, so all databases hold equal values.
 */
@NullMarked
package io.github.livechat4j.warehouse;

import org.jspecify.annotations.NullMarked;
