package io.github.livechat4j.warehouse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.schema.FieldType.Scalar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one record in one pass over its JSON. The keys and local times are filled in later. */
final class Shredder {

    /** The message about anything else. */
    static final String NO_OBJECT = "A record has to be one JSON object";

    private final byte[] json;
    private final JsonParser parser;
    private final boolean isLenient;
    private final CellReader cells;
    private final List<ShreddedRow> rows = new ArrayList<>();
    private boolean hasOddNumber;

    /**
     * Creates a shredder.
     *
     * @param isLenient whether an unfit value is null; otherwise a value in an unusual form is an
     *     {@link OddFormException}
     */
    Shredder(byte[] json, JsonParser parser, boolean isLenient) {
        this.json = json;
        this.parser = parser;
        this.isLenient = isLenient;
        this.cells = new CellReader(parser, isLenient);
    }

    /** Returns whether a number has a form that not all databases accept in JSON. */
    boolean hasOddNumber() {
        return hasOddNumber;
    }

    /** Returns the rows; the row of the main table is the first. */
    List<ShreddedRow> shred(TablePlan plan) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT || plan.members() == null) {
            throw new IllegalArgumentException(NO_OBJECT);
        }
        @Nullable Object[] row = row(plan);
        object(plan, row, plan.members());
        if (parser.nextToken() != null) {
            throw new IllegalArgumentException(NO_OBJECT);
        }
        return rows;
    }

    private @Nullable Object[] row(TablePlan plan) {
        @Nullable Object[] values = new @Nullable Object[plan.table().columns().size()];
        rows.add(new ShreddedRow(plan, values));
        return values;
    }

    private void odd() {
        if (!isLenient) {
            throw new OddFormException();
        }
    }

    private void object(TablePlan plan, @Nullable Object[] row, TablePlan.Within within) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            TablePlan.Member member = within.members().get(name);
            parser.nextToken();
            if (member == null) {
                skip();
            } else if (member instanceof TablePlan.Cell cell) {
                cell(row, cell);
            } else if (member instanceof TablePlan.Within below) {
                nested(plan, row, below);
            } else if (member instanceof TablePlan.Many many) {
                many(plan.children().get(many.child()), row, plan.keys());
            }
        }
        for (int column : within.required()) {
            if (row[column] == null) {
                odd();
            }
        }
    }

    private void cell(@Nullable Object[] row, TablePlan.Cell cell) throws IOException {
        JsonToken token = parser.currentToken();
        Object value;
        if (cell.type() == Scalar.JSON) {
            value = anything();
        } else if (token.isStructStart()) {
            boolean isEmpty = isEmptyContainer();
            if (!isEmpty) {
                odd();
            }
            return;
        } else {
            note(token);
            value = cells.read(cell.type());
        }
        if (value != null && (row[cell.column()] == null || !cell.isOlder())) {
            row[cell.column()] = value;
        }
    }

    private void nested(TablePlan plan, @Nullable Object[] row, TablePlan.Within below) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(plan, row, below);
        } else if (!isNothing()) {
            odd();
        }
    }

    /** Returns whether the current value is null, an empty text or an empty list, and skips it in any case. */
    private boolean isNothing() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return parser.getTextLength() == 0;
        }
        return token == JsonToken.VALUE_NULL || (token.isStructStart() && isEmptyContainer());
    }

    private boolean isEmptyContainer() throws IOException {
        JsonToken first = parser.nextToken();
        if (!first.isStructEnd()) {
            note(first);
            skipRest(first.isStructStart() ? 2 : 1);
        }
        return first.isStructEnd();
    }

    private void many(TablePlan plan, @Nullable Object[] parent, int parentKeys) throws IOException {
        boolean isMap = plan.entry() >= 0;
        if (parser.currentToken() != (isMap ? JsonToken.START_OBJECT : JsonToken.START_ARRAY)) {
            if (!isNothing()) {
                odd();
            }
            return;
        }
        long position = 0;
        while (!parser.nextToken().isStructEnd()) {
            String name = null;
            if (isMap) {
                name = parser.currentName();
                parser.nextToken();
            }
            if (element(plan, parent, parentKeys, position, name)) {
                position++;
            }
        }
    }

    /** Makes a row of the current element. Returns false if there is no row, since the element is unfit. */
    private boolean element(
            TablePlan plan, @Nullable Object[] parent, int parentKeys, long position, @Nullable String name)
            throws IOException {
        boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
        TablePlan.Within members = plan.members();
        if (members != null && !isObject) {
            odd();
            skip();
            return false;
        }
        int before = rows.size();
        @Nullable Object[] row = row(plan);
        System.arraycopy(parent, 0, row, 0, parentKeys);
        row[plan.keys() - 1] = position;
        if (plan.entry() >= 0) {
            row[plan.entry()] = name;
        }
        if (members != null) {
            object(plan, row, members);
            return true;
        }
        TablePlan.Cell value = Objects.requireNonNull(plan.value());
        cell(row, value);
        if (row[value.column()] == null && value.type() != Scalar.JSON) {
            odd();
            rows.remove(before);
            return false;
        }
        return true;
    }

    /** Returns the JSON of the current value; null for null and for an empty list or object. */
    private @Nullable String anything() throws IOException {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        skip();
        // finishes the token, so that the location is behind it
        parser.finishToken();
        int to = (int) parser.currentLocation().getByteOffset();
        String text = new String(Arrays.copyOfRange(json, from, to), StandardCharsets.UTF_8);
        return text.equals("[]") || text.equals("{}") ? null : text;
    }

    /** Skips the current value. */
    private void skip() throws IOException {
        JsonToken token = parser.currentToken();
        note(token);
        if (token.isStructStart()) {
            skipRest(1);
        }
    }

    /** Skips the rest of as many open lists and objects. */
    private void skipRest(int count) throws IOException {
        int open = count;
        while (open > 0) {
            JsonToken token = parser.nextToken();
            note(token);
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            }
        }
    }

    private void note(JsonToken token) throws IOException {
        if (token.isNumeric() && !hasOddNumber) {
            hasOddNumber = StorableJson.isOdd(parser);
        }
    }
}
