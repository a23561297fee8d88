package io.github.livechat4j.spark;

import io.github.livechat4j.archive.ArchiveCursor;
import io.github.livechat4j.wire.JsonCodec;
import java.util.Map;
import org.apache.spark.sql.connector.read.streaming.Offset;

/** The end of a batch of a stream: the cursor of a walk that began at that time. It contains no value of the filter. */
final class CursorOffset extends Offset {

    private static final JsonCodec JSON = new JsonCodec();

    private final ArchiveCursor cursor;

    CursorOffset(ArchiveCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads an offset of a checkpoint.
     *
     * @throws IllegalArgumentException if it is none of this data source
     */
    static CursorOffset parse(String json) {
        if (JSON.read(json, Map.class).get("cursor") instanceof String text) {
            return new CursorOffset(ArchiveCursor.parse(text));
        }
        throw new IllegalArgumentException("the checkpoint has no offset of livechat; use another checkpointLocation");
    }

    ArchiveCursor cursor() {
        return cursor;
    }

    @Override
    public String json() {
        return JSON.write(Map.of("cursor", cursor.toString()));
    }
}
