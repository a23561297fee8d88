package io.github.livechat4j.parquet;

import org.jspecify.annotations.Nullable;

/**
 * A place in a record. Its pointer is made only if it is needed.
 *
 * @param parent the place of the object or the list; null for the record
 * @param name the name of the member, or the index in the list
 */
record RecordPlace(@Nullable RecordPlace parent, String name) {

    static final RecordPlace ROOT = new RecordPlace(null, "");

    RecordPlace member(String member) {
        return new RecordPlace(this, member);
    }

    /** Returns the JSON Pointer of RFC 6901. */
    String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
