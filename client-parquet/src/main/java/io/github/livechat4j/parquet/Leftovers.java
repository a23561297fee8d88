package io.github.livechat4j.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.io.api.Binary;

/** What no column holds: fields that the contract lacks, and values that their columns cannot hold. */
final class Leftovers {

    private final Map<Object, Object> cells = new LinkedHashMap<>();

    void add(RecordPlace place, JsonNode value) {
        cells.put(Binary.fromString(ParquetJson.storable(place.pointer())), Binary.fromString(ParquetJson.of(value)));
    }

    /** Returns the cells of the map by their pointers. */
    Map<Object, Object> cells() {
        return cells;
    }
}
