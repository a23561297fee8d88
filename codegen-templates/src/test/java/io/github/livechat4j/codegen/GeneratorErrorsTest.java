package io.github.livechat4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that an error of the generator names its place in the contract: file and line if they are known, otherwise the
 * JSON pointer.
 */
class GeneratorErrorsTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Kites, version: 1.0.0}
            paths:
              /kites/{id}:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: integer}}
                post:
                  tags: [Kites]
                  operationId: flyKite
                  requestBody:
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/Kite'}}
                  responses:
                    '200':
                      description: The kite.
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Kite'}}
            components:
              schemas:
                Kite:
                  type: object
                  properties:
                    name: {type: string}
                    size: {type: integer}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void aTypeThatNobodyKnows_whenGenerated_thenTheErrorPointsToTheProperty() {
        assertThat(messageOf("size: {type: integer}", "size: {type: blob}"))
                .isEqualTo("#/components/schemas/Kite/properties/size: the type `blob` has no type in Java");
    }

    @Test
    void propertiesOfOneName_whenGenerated_thenTheErrorPointsToTheSchema() {
        assertThat(messageOf("size: {type: integer}", "name_: {type: string}"))
                .startsWith("#/components/schemas/Kite/properties/name_: ")
                .contains("`name_`");
    }

    @Test
    void aReferenceToNothing_whenGenerated_thenTheErrorPointsToTheProperty() {
        assertThat(messageOf("size: {type: integer}", "size: {$ref: '#/components/schemas/Size'}"))
                .startsWith("#/components/schemas/Kite/properties/size: ")
                .contains("#/components/schemas/Size");
    }

    @Test
    void anOperationWithoutAnId_whenGenerated_thenTheErrorPointsToTheOperation() {
        assertThat(messageOf("operationId: flyKite", "summary: Flies."))
                .startsWith("#/paths/~1kites~1{id}/post: ")
                .contains("`POST /kites/{id}`", "operationId");
    }

    @Test
    void anOperationWithoutATag_whenGenerated_thenTheErrorPointsToTheOperation() {
        assertThat(messageOf("tags: [Kites]", "summary: Flies."))
                .startsWith("#/paths/~1kites~1{id}/post: ")
                .contains("flyKite", "tag");
    }

    @Test
    void aBodyWithoutASchema_whenGenerated_thenTheErrorPointsToTheOperation() {
        assertThat(messageOf(
                        "application/json: {schema: {$ref: '#/components/schemas/Kite'}}\n      responses",
                        "application/json: {}\n      responses"))
                .startsWith("#/paths/~1kites~1{id}/post: ")
                .contains("flyKite", "schema");
    }

    @Test
    void aSchemaThatIsMadeOfItself_whenGenerated_thenTheErrorPointsToIt() {
        String flock = """
                flock: {$ref: '#/components/schemas/Kites'}
                    Kites: {type: object, additionalProperties: {$ref: '#/components/schemas/Kites'}}
                """;

        assertThat(messageOf("size: {type: integer}\n", flock))
                .startsWith("#/components/schemas/Kite/properties/flock")
                .contains("itself");
    }

    @Test
    void aNameThatMakesNoJava_whenFormatted_thenTheErrorPointsToTheSchema() {
        assertThat(messageOf("size: {type: integer}", "'si\"ze': {type: integer}"))
                .startsWith("#/components/schemas/Kite: ")
                .contains("Kite.java", "not valid Java");
    }

    @Test
    void anEnumerationWithNull_whenGenerated_thenTheErrorPointsToTheProperty() {
        assertThat(messageOf("size: {type: integer}", "size: {type: string, nullable: true, enum: [a, b, null]}"))
                .startsWith("#/components/schemas/Kite/properties/size: ");
    }

    @Test
    void anError_whenTheLinesOfTheSourcesAreKnown_thenItNamesFileAndLine() throws IOException {
        Path places = Files.writeString(folder.resolve("places.json"), """
                {
                  "#/components/schemas/Kite": "contract/schemas/kites.yaml:12 #/Kite",
                  "#/components/schemas/Kite/properties/size": "contract/schemas/kites.yaml:17 #/Kite/properties/size"
                }
                """);

        assertThat(messageOf("size: {type: integer}", "size: {type: blob}", places))
                .isEqualTo(
                        "contract/schemas/kites.yaml:17 #/Kite/properties/size: the type `blob` has no type in Java");
    }

    @Test
    void anError_whenOnlyTheLineOfWhatIsAroundIsKnown_thenItNamesThatAndTheRestOfTheWay() throws IOException {
        Path places = Files.writeString(
                folder.resolve("places.json"),
                "{\"#/components/schemas/Kite\": \"contract/schemas/kites.yaml:12 #/Kite\"}");

        assertThat(messageOf("size: {type: integer}", "size: {type: blob}", places))
                .startsWith("contract/schemas/kites.yaml:12 #/Kite/properties/size: ");
    }

    @Test
    void aFileOfPlaces_whenMissing_thenTheErrorHasThePointer() {
        assertThat(messageOf("size: {type: integer}", "size: {type: blob}", folder.resolve("none.json")))
                .startsWith("#/components/schemas/Kite/properties/size: ");
    }

    private String messageOf(String from, String to) {
        return messageOf(from, to, null);
    }

    private String messageOf(String from, String to, @Nullable Path places) {
        assertThat(CONTRACT).contains(from);
        Throwable error = catchThrowable(() -> GeneratedSources.of(CONTRACT.replace(from, to), folder, places));
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().equals("UnfitContractException")) {
                return String.valueOf(cause.getMessage());
            }
        }
        return "no place: " + error;
    }
}
