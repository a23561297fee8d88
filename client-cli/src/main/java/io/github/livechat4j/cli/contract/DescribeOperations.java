package io.github.livechat4j.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what the command line needs of the contract into a file of its own. To read the contract itself takes longer than a command
 * may take to begin.
 */
public final class DescribeOperations {

    private static final String CONTRACT = "/livechat4j/openapi.json";

    private DescribeOperations() {}

    /**
     * Writes the file. The build calls this.
     *
     * @param arguments the file to write
     * @throws IOException if it cannot be written
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
        return new Description(new Schemas(contract), contract).describe();
    }
}
