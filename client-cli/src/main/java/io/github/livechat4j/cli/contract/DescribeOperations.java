package io.github.livechat4j.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what the command line needs of the contract into a file of its own. To read the contract itself takes longer than a command
 * may take to begin.
 */
public final class DescribeOperations {

    private static final String CONTRACT = "/livechat4j/openapi.yaml";

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
            Files.write(file, new JsonMapper().writeValueAsBytes(describe(new YAMLMapper().readTree(contract))));
        }
    }

    static JsonNode describe(JsonNode contract) {
        return new Description(new Schemas(contract), contract).describe();
    }
}
