/**
 * Records of an account as Parquet: {@link io.github.livechat4j.parquet.ParquetRecords}.
 *
 * <p>The columns are those of the contract ({@link io.github.livechat4j.wire.RecordSchemas}), so that two files of the
 * same version have the same columns, whatever their records contain:
 *
 * <ul>
 *   <li>texts and words are {@code STRING}, whole numbers {@code INT64}, decimal numbers {@code DECIMAL(38,18)};
 *   <li>instants are {@code TIMESTAMP(MICROS)} in UTC, local times {@code TIMESTAMP(MICROS)} without a zone, dates
 *       {@code DATE};
 *   <li>lists, objects and maps are {@code LIST}, groups and {@code MAP}; values without a type are {@code JSON}.
 * </ul>
 *
 * <p>Each column is optional. The last column, {@code additional}, holds what no other column holds: a map from a JSON
 * Pointer (RFC 6901) to the JSON of a field that the contract lacks, or of a value that its column cannot hold. So no
 * value is lost, and no value ends the file.
 *
 * <p>{@link io.github.livechat4j.parquet.ParquetColumn} reads JSON and writes cells, {@link
 * io.github.livechat4j.parquet.ParquetScalar} decides which forms of a value a column holds, and {@link
 * io.github.livechat4j.parquet.RowGroups} bounds the memory.
 */
@NullMarked
package io.github.livechat4j.parquet;

import org.jspecify.annotations.NullMarked;
