/**
 * A data source for Apache Spark: {@code spark.read().format("livechat").option("entity", "chats").load()}.
 *
 * <p>{@link io.github.livechat4j.spark.LiveChatDataSource} lists the options. The way of a query:
 *
 * <ol>
 *   <li>{@code SourceOptions} checks the options, and {@code RecordColumns} makes the columns from the contract.
 *   <li>{@code ArchiveScanBuilder} takes the filters that the service can apply ({@code ServiceFilter}), the columns,
 *   the limit and the count.
 *   <li>On the driver, {@code ArchiveBatch} asks the archive for a plan and groups its slices into tasks; {@code
 *   ArchiveStream} does so for each batch of a stream.
 *   <li>On an executor, {@code TaskReader} walks the slices of its task, and {@code RowDecoder} makes rows from the
 *   JSON of the records.
 * </ol>
 *
 * <p>No {@code toString}, no plan and no message contains a token or a value of a filter.
 */
@NullMarked
package io.github.livechat4j.spark;

import org.jspecify.annotations.NullMarked;
