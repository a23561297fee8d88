/**
 * The structure of records: their fields with names, types and descriptions, for code that makes columns of them.
 * {@link io.github.livechat4j.wire.RecordSchemas} describes a model from the same types by which the codec reads it.
 */
@NullMarked
package io.github.livechat4j.schema;

import org.jspecify.annotations.NullMarked;
