package io.github.livechat4j.spec.compatibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A row of a table of changes.
 *
 * @param contract the unchanged contract
 * @param row the content of the row
 */
record ContractChange(JsonNode contract, JsonNode row) {

    private static final YAMLMapper YAML = new YAMLMapper();

    static List<ContractChange> all() {
        return Stream.concat(of("contract", "changes"), of("contract-in-depth", "changes-in-depth"))
                .toList();
    }

    private static Stream<ContractChange> of(String contract, String changes) {
        JsonNode released = read("/compatibility/" + contract + ".yaml");
        return StreamSupport.stream(read("/compatibility/" + changes + ".yaml").spliterator(), false)
                .map(row -> new ContractChange(released, row));
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Objects.requireNonNull(ContractChange.class.getResourceAsStream(resource), resource)) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode contract) {
        try {
            return YAML.writeValueAsString(contract);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the result of openapi-diff alone: {@code compatible}, {@code incompatible} or {@code fails}. */
    String openApiDiff() {
        return row.path("openapi-diff").asText();
    }

    /** Returns the beginning of the gate's message; empty if the change breaks nobody. */
    String gate() {
        return row.path("gate").asText();
    }

    String before() {
        return text(contract);
    }

    String after() {
        JsonNode changed = contract.deepCopy();
        edit(changed, row);
        return text(changed);
    }

    private static void edit(JsonNode contract, JsonNode edit) {
        JsonNode place = contract.requiredAt(edit.path("at").asText());
        JsonNode gone = edit.path("remove");
        if (place instanceof ArrayNode list) {
            if (gone.isInt()) {
                list.remove(gone.asInt());
            } else if (edit.has("insert")) {
                list.insert(0, edit.path("insert"));
            } else {
                list.add(edit.path("add"));
            }
        } else {
            ObjectNode object = (ObjectNode) place;
            if (!gone.isMissingNode()) {
                object.remove(gone.asText());
            }
            if (edit.has("put")) {
                object.setAll((ObjectNode) edit.path("put").deepCopy());
            }
            if (edit.has("rename")) {
                object.set(
                        edit.path("rename").path(1).asText(),
                        object.remove(edit.path("rename").path(0).asText()));
            }
        }
        if (edit.has("and")) {
            edit(contract, edit.path("and"));
        }
    }

    @Override
    public String toString() {
        return row.path("change").asText();
    }
}
