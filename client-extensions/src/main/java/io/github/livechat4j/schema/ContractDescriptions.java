package io.github.livechat4j.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The descriptions of the contract, which is parsed at the first question. */
final class ContractDescriptions {

    private static final String RESOURCE = "livechat4j/openapi.json";
    private static final String REFERENCE = "#/components/schemas/";

    private ContractDescriptions() {}

    /** The descriptions of a schema: its own, those of its fields, and the schemas of which it is composed. */
    private static final class Described {
        private @Nullable String text;
        private final Map<String, String> fields = new HashMap<>();
        private final List<String> parts = new ArrayList<>();
    }

    /** Holds the parsed contract. */
    private static final class Parsed {

        private static final Map<String, Described> SCHEMAS = parse();

        private static Map<String, Described> parse() {
            ClassLoader loader = ContractDescriptions.class.getClassLoader();
            try (InputStream contract = loader.getResourceAsStream(RESOURCE)) {
                if (contract == null) {
                    return Map.of();
                }
                try (JsonParser parser = new JsonFactory().createParser(contract)) {
                    return schemas(parser);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("could not read " + RESOURCE, e);
            }
        }
    }

    /** Returns the description of a schema of the contract. */
    static Optional<String> of(String schema) {
        Described described = Parsed.SCHEMAS.get(schema);
        return described == null ? Optional.empty() : Optional.ofNullable(described.text);
    }

    /** Returns the description of a field of a schema of the contract. */
    static Optional<String> ofField(String schema, String field) {
        Described described = Parsed.SCHEMAS.get(schema);
        if (described == null) {
            return Optional.empty();
        }
        String text = described.fields.get(field);
        return text != null
                ? Optional.of(text)
                : described.parts.stream()
                        .flatMap(part -> ofField(part, field).stream())
                        .findFirst();
    }

    private static Map<String, Described> schemas(JsonParser parser) throws IOException {
        Map<String, Described> schemas = new HashMap<>();
        parser.nextToken();
        if (enters(parser, "components") && enters(parser, "schemas")) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                Described described = new Described();
                read(parser, described);
                schemas.put(name, described);
            }
        }
        return schemas;
    }

    /** Goes from the start of an object to the value of a member. Returns false if there is no such member. */
    private static boolean enters(JsonParser parser, String member) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isFound = parser.currentName().equals(member);
            parser.nextToken();
            if (isFound) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    /** Reads the schema at the current token. */
    private static void read(JsonParser parser, Described into) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "description" -> into.text = parser.getText();
                case "properties" -> properties(parser, into);
                case "$ref" -> into.parts.add(parser.getText().substring(REFERENCE.length()));
                case "allOf" -> {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        read(parser, into);
                    }
                }
                default -> {
                    if (token.isStructStart()) {
                        parser.skipChildren();
                    }
                }
            }
        }
    }

    private static void properties(JsonParser parser, Described into) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Described property = new Described();
            read(parser, property);
            if (property.text != null) {
                into.fields.put(name, property.text);
            }
        }
    }
}
