package io.github.livechat4j.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes an extract of the contract for the command line. Parsing the whole contract takes longer than a command may
 * take to start.
 */
public final class DescribeOperations {

    private static final String CONTRACT = "/livechat4j/openapi.json";

    private DescribeOperations() {}

    /**
     * Writes the file. The build calls this.
     *
     * @param arguments one argument: the file to write
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (InputStream contract = DescribeOperations.class.getResourceAsStream(CONTRACT)) {
            if (contract == null) {
                throw new IllegalStateException(CONTRACT + " of livechat4j-spec is not on the class path");
            }
            JsonMapper json = new JsonMapper();
            Files.write(file, json.writeValueAsBytes(describe(json.readTree(contract))));
        }
    }

    static JsonNode describe(JsonNode contract) {
        return new Description(new SchemaReferences(contract), contract).describe();
    }
}
