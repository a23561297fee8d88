package io.github.livechat4j.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** A column: reads a cell from JSON, and writes it. */
interface ParquetColumn {

    /** The name of the repeated group in a list, and of its only field; the names that the format defines. */
    String LIST = "list";

    String ELEMENT = "element";

    /** The name of the repeated group in a map, and of its fields. */
    String KEY_VALUE = "key_value";

    String KEY = "key";
    String VALUE = "value";

    /** Returns the type in the file: optional, with a name. */
    Type type();

    /**
     * Reads a cell.
     *
     * @param node the JSON, which is not null
     * @param leftovers takes the parts that this column cannot hold
     * @return the cell; null if this column cannot hold the value, or it is the form of no value
     */
    @Nullable
    Object cell(JsonNode node, RecordPlace place, Leftovers leftovers);

    /** Writes a cell of this column, without its field. */
    void write(RecordConsumer consumer, Object cell);

    /** Writes the field with a cell. */
    default void writeField(RecordConsumer consumer, int index, Object cell) {
        consumer.startField(type().getName(), index);
        write(consumer, cell);
        consumer.endField(type().getName(), index);
    }

    /** Reads a cell from JSON that may be null. */
    default @Nullable Object cellOrNull(JsonNode node, RecordPlace place, Leftovers leftovers) {
        return node.isNull() ? null : cell(node, place, leftovers);
    }

    /**
     * A record.
     *
     * @param type the type in the file
     * @param fields the columns by the names of JSON, in the order of the file
     */
    record Group(Type type, Map<String, ParquetColumn> fields) implements ParquetColumn {

        int size() {
            return fields.size();
        }

        /** Reads the cells of the fields: an element for each, which is null if it has no value. */
        @Nullable
        Object[] cells(JsonNode node, RecordPlace place, Leftovers leftovers) {
            @Nullable Object[] cells = new @Nullable Object[fields.size()];
            if (!node.isObject()) {
                leftovers.add(place, node);
                return cells;
            }
            int index = 0;
            int known = 0;
            for (Map.Entry<String, ParquetColumn> field : fields.entrySet()) {
                JsonNode member = node.get(field.getKey());
                if (member != null) {
                    known++;
                    cells[index] = field.getValue().cellOrNull(member, place.member(field.getKey()), leftovers);
                }
                index++;
            }
            if (known < node.size()) {
                node.properties().forEach(member -> {
                    if (!fields.containsKey(member.getKey())) {
                        leftovers.add(place.member(member.getKey()), member.getValue());
                    }
                });
            }
            return cells;
        }

        @Override
        public @Nullable Object cell(JsonNode node, RecordPlace place, Leftovers leftovers) {
            @Nullable Object[] cells = cells(node, place, leftovers);
            return node.isObject() ? cells : null;
        }

        @Override
        public void write(RecordConsumer consumer, Object cell) {
            consumer.startGroup();
            writeFields(consumer, (@Nullable Object[]) cell);
            consumer.endGroup();
        }

        void writeFields(RecordConsumer consumer, @Nullable Object[] cells) {
            int index = 0;
            for (ParquetColumn field : fields.values()) {
                Object cell = cells[index];
                if (cell != null) {
                    field.writeField(consumer, index, cell);
                }
                index++;
            }
        }
    }

    /**
     * A list.
     *
     * @param type the type in the file
     * @param element the column of the elements
     */
    record Elements(Type type, ParquetColumn element) implements ParquetColumn {

        @Override
        public @Nullable Object cell(JsonNode node, RecordPlace place, Leftovers leftovers) {
            if (!node.isArray()) {
                leftovers.add(place, node);
                return null;
            }
            List<@Nullable Object> cells = new ArrayList<>(node.size());
            for (JsonNode found : node) {
                cells.add(element.cellOrNull(found, place.member(Integer.toString(cells.size())), leftovers));
            }
            return cells;
        }

        @Override
        public void write(RecordConsumer consumer, Object cell) {
            consumer.startGroup();
            List<?> cells = (List<?>) cell;
            if (!cells.isEmpty()) {
                consumer.startField(LIST, 0);
                for (Object found : cells) {
                    consumer.startGroup();
                    if (found != null) {
                        element.writeField(consumer, 0, found);
                    }
                    consumer.endGroup();
                }
                consumer.endField(LIST, 0);
            }
            consumer.endGroup();
        }
    }

    /**
     * A map with texts for keys.
     *
     * @param type the type in the file
     * @param value the column of the values
     */
    record Entries(Type type, ParquetColumn value) implements ParquetColumn {

        @Override
        public @Nullable Object cell(JsonNode node, RecordPlace place, Leftovers leftovers) {
            if (!node.isObject()) {
                leftovers.add(place, node);
                return null;
            }
            Map<Object, @Nullable Object> cells = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                RecordPlace at = place.member(member.getKey());
                if (ParquetJson.isStorable(member.getKey())) {
                    cells.put(Binary.fromString(member.getKey()), value.cellOrNull(member.getValue(), at, leftovers));
                } else {
                    leftovers.add(at, member.getValue());
                }
            }
            return cells;
        }

        @Override
        public void write(RecordConsumer consumer, Object cell) {
            consumer.startGroup();
            Map<?, ?> cells = (Map<?, ?>) cell;
            if (!cells.isEmpty()) {
                consumer.startField(KEY_VALUE, 0);
                cells.forEach((key, found) -> {
                    consumer.startGroup();
                    consumer.startField(KEY, 0);
                    consumer.addBinary((Binary) key);
                    consumer.endField(KEY, 0);
                    if (found != null) {
                        value.writeField(consumer, 1, found);
                    }
                    consumer.endGroup();
                });
                consumer.endField(KEY_VALUE, 0);
            }
            consumer.endGroup();
        }
    }

    /**
     * A single value.
     *
     * @param type the type in the file
     * @param scalar how to read and write it
     */
    record Value(Type type, ParquetScalar scalar) implements ParquetColumn {

        @Override
        public @Nullable Object cell(JsonNode node, RecordPlace place, Leftovers leftovers) {
            if (scalar.isNone(node)) {
                return null;
            }
            @Nullable Object cell = scalar.cell(node);
            if (cell == null || !scalar.holdsAll(node, cell)) {
                leftovers.add(place, node);
            }
            return cell;
        }

        @Override
        public void write(RecordConsumer consumer, Object cell) {
            scalar.write(consumer, cell);
        }
    }
}
