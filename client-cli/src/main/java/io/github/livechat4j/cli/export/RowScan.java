package io.github.livechat4j.cli.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes rows of a table from JSON whose values have the form of the contract. It reads only the values of the columns.
 * Its rows are those that {@link Columns#row} makes from the decoded record.
 */
final class RowScan {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    // the client has limited the size of the answer
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Columns columns;
    private final Place root = new Place();

    RowScan(Columns columns) {
        this.columns = columns;
        for (int column = 0; column < columns.all().size(); column++) {
            Place place = root;
            for (String name : columns.all().get(column).path()) {
                place = place.members.computeIfAbsent(name, unseen -> new Place());
            }
            place.columns.add(column);
        }
    }

    /** A place in a record, with the columns that have its values. */
    private static final class Place {
        private final Map<String, Place> members = new HashMap<>();
        private final List<Integer> columns = new ArrayList<>();
    }

    /** Returns the cells of a record. */
    List<String> row(byte[] json, ZoneId zone) {
        List<List<Object>> values = new ArrayList<>();
        columns.all().forEach(column -> values.add(new ArrayList<>(1)));
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            collect(parser, root, values);
        } catch (IOException e) {
            // the walk has parsed the same bytes
            throw new UncheckedIOException(e);
        }
        List<String> cells = new ArrayList<>();
        for (ExportColumn column : columns.all()) {
            cells.add(column.cell(values.get(cells.size()), zone));
        }
        return cells;
    }

    private static void collect(JsonParser parser, Place place, List<List<Object>> values) throws IOException {
        switch (parser.currentToken()) {
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    collect(parser, place, values);
                }
            }
            case START_OBJECT -> {
                add(place, values, Map.of());
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    parser.nextToken();
                    Place member = place.members.get(name);
                    if (member == null) {
                        parser.skipChildren();
                    } else {
                        collect(parser, member, values);
                    }
                }
            }
            case VALUE_NULL -> {}
            default -> {
                if (!place.columns.isEmpty()) {
                    add(place, values, scalar(parser));
                }
            }
        }
    }

    private static void add(Place place, List<List<Object>> values, Object value) {
        for (int column : place.columns) {
            values.get(column).add(value);
        }
    }

    private static Object scalar(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> parser.getText();
        };
    }
}
