package io.github.livechat4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of the tiny contract that the generator accepts or refuses. */
class ChangedContractTest {

    /** The query of listWinds, as it stands in the tiny contract. */
    private static final String WINDS =
            GeneratedSources.tinyContract().replaceFirst("(?s).*parameters: &winds(.*?)      responses:.*", "$1");

    @Test
    void operationsWithTheSameParametersMayHaveRecordsOfTheirOwn(@TempDir Path other) {
        String contract = GeneratedSources.tinyContract()
                .replace(
                        "operationId: listWinds\n      x-query-name: WindQuery",
                        "operationId: listWinds\n      x-query-name: AirQuery");

        GeneratedSources own = GeneratedSources.of(contract, other);

        assertThat(own.file("api/WindsApi.java"))
                .contains("listWinds(@QueryMap AirQuery query);")
                .contains("listGusts(@QueryMap WindQuery query);");
    }

    @Test
    void aParameterMoreOfOneOperationIsInTheRecordThatItShares(@TempDir Path other, @TempDir Path classes) {
        String contract = GeneratedSources.tinyContract()
                .replace(
                        "parameters: *winds",
                        "parameters:" + WINDS
                                + "        - {name: height, in: query, description: How high up., schema: {type: integer}}");

        GeneratedSources more = GeneratedSources.of(contract, other);

        assertThat(more.file("api/WindsApi.java"))
                .contains("listWinds(@QueryMap WindQuery query);")
                .contains("listGusts(@QueryMap WindQuery query);");
        assertThat(GeneratedSources.oneLine(more.file("model/WindQuery.java")))
                .contains("How high up. Of {@code listGusts} only.")
                .contains("@JsonProperty(\"from[mail]\") @Nullable String fromMail, "
                        + "@JsonProperty(\"height\") @Nullable Integer height,");
        assertThat(Compilation.messages(other, classes)).isEmpty();
    }

    @Test
    void aParameterOfAnotherTypeInASharedRecordIsRefused(@TempDir Path other) {
        String contract = GeneratedSources.tinyContract()
                .replace("parameters: *winds", "parameters:" + WINDS.replace("integer, format: flag", "string"));

        assertThatThrownBy(() -> GeneratedSources.of(contract, other))
                .hasStackTraceContaining(
                        "the query parameter strong of listGusts is of another type than that of listWinds");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {type: integer, format: flag}
                    {type: integer, format: unixtime}
                    """)
    void argumentsThatBecomeARecordCanStillBeArguments(String type, @TempDir Path other, @TempDir Path classes) {
        String contract = GeneratedSources.tinyContract()
                .replace(
                        "        - {name: hue,",
                        "        - {name: since, in: query, description: How new., schema: " + type
                                + "}\n        - {name: hue,");

        GeneratedSources grown = GeneratedSources.of(contract, other);

        assertThat(grown.file("api/KitesApi.java"))
                .contains("List<Kite> listKites(@QueryMap ListKitesQuery query);")
                .contains("default List<Kite> listKites() {")
                .contains("default List<Kite> listKites(@Nullable Colour colour) {")
                .contains("""
                            default List<Kite> listKites(@Nullable Colour colour, @Nullable List<Integer> line) {
                                var builder = ListKitesQuery.builder();
                                if (colour != null) {
                                    builder.colour(colour);
                                }
                                if (line != null) {
                                    builder.line(line);
                                }
                                return listKites(builder.build());
                            }
                        """);
        assertThat(Compilation.messages(other, classes)).isEmpty();
    }

    @Test
    void aFlagThatListsItsValuesIsAFlag(@TempDir Path other, @TempDir Path classes) {
        String contract = GeneratedSources.tinyContract()
                .replace("How strict to be., schema: {", "How strict to be., schema: {enum: [0, 1], ");

        GeneratedSources flags = GeneratedSources.of(contract, other);

        assertThat(GeneratedSources.oneLine(flags.file("model/GetCalmQuery.java")))
                .contains("@Nullable Boolean strict,");
        assertThat(Compilation.messages(other, classes)).isEmpty();
    }

    @Test
    void aQueryNamedLikeASchemaIsRefused(@TempDir Path other) {
        String contract = GeneratedSources.tinyContract().replace("x-query-name: WindQuery", "x-query-name: Line");

        assertThatThrownBy(() -> GeneratedSources.of(contract, other))
                .hasStackTraceContaining("the query of listWinds would be named Line, which is the name of a schema");
    }

    @Test
    void twoSchemasThatWouldBeOneClassAreRefused(@TempDir Path other) {
        String contract =
                GeneratedSources.tinyContract().replace("    Line:\n", "    new_kite: {type: object}\n    Line:\n");

        assertThatThrownBy(() -> GeneratedSources.of(contract, other))
                .hasStackTraceContaining("of the schemas would both be NewKite");
    }

    @Test
    void twoPropertiesThatWouldBeOneComponentAreRefused(@TempDir Path other) {
        String contract = GeneratedSources.tinyContract()
                .replace("{length: {type: integer,", "{le_ngth: {type: string}, leNgth: {type: integer,");

        assertThatThrownBy(() -> GeneratedSources.of(contract, other))
                .hasStackTraceContaining("`le_ngth` and `leNgth` of Line would both be leNgth");
    }

    @Test
    void twoWordsThatWouldBeOneConstantAreRefused(@TempDir Path other) {
        String contract = GeneratedSources.tinyContract().replace("[red, sky blue]", "[sky-blue, sky blue]");

        assertThatThrownBy(() -> GeneratedSources.of(contract, other))
                .hasStackTraceContaining("`sky-blue` and `sky blue` of Colour would both be SKY_BLUE");
    }

    @Test
    void aWordThatIsTheNameOfTheListOfConstantsIsRenamed(@TempDir Path other) {
        String contract = GeneratedSources.tinyContract().replace("[red, sky blue]", "[known, sky blue]");

        assertThat(GeneratedSources.of(contract, other).file("model/Colour.java"))
                .contains("Colour KNOWN_WORD = new Colour(\"known\");");
    }
}
