package io.github.livechat4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interfaces and files that the generator writes for a contract with one of each feature. */
class LiveChatCodegenTest {

    private final GeneratedSources generated = GeneratedSources.OF_TINY_CONTRACT;

    @Test
    void anInterfaceIsMadeOfEachTag() {
        assertThat(generated.file("api/KitesApi.java")).contains("""
                        /** Kites &amp; what &lt;hangs&gt; on {@code them}. */
                        @Headers({"Accept: application/json", "X-Version: 7"})
                        public interface KitesApi {
                        """);
    }

    @Test
    void aTagWithoutADescriptionIsNamed() {
        assertThat(generated.file("api/WindsApi.java")).contains("/** The operations of {@code Winds}. */");
    }

    @Test
    void theInterfacesAreGatheredInOne() {
        assertThat(generated.file("api/Resources.java")).contains("""
                            default WindsApi winds() {
                                return resource(WindsApi.class);
                            }
                        """);
    }

    @Test
    void aModuleIsDescribedWhenItHasAName(@TempDir Path named) {
        assertThat(GeneratedSources.moduleOf(GeneratedSources.tinyContract(), named, "org.example.kites"))
                .contains("module org.example.kites {")
                .contains("exports org.example.kites.api;")
                .contains("opens org.example.kites.model;");
    }

    @Test
    void aMethodHasTheWordsOfItsOperationAndItsEndpoint() {
        assertThat(generated.file("api/KitesApi.java")).contains("""
                            /**
                             * Returns a kite.
                             *
                             * <p>Even one that is *down*.
                             *
                             * <p>A second paragraph about {@code {curly}} things.
                             *
                             * <p>{@code GET /kites/{kite_id}}
                             *
                             * @param kiteId Id of the kite.
                             * @return The kite.
                             */
                        """);
    }

    @Test
    void aPathParameterIsStrictlyEncoded() {
        assertThat(generated.file("api/KitesApi.java")).contains("""
                            @RequestLine(value = "GET /kites/{kite_id}", decodeSlash = false)
                            Flyer getKite(@Param(value = "kite_id", expander = PathSegment.class) String kiteId);
                        """);
    }

    @Test
    void upToThreePlainQueryParametersAreArgumentsLessDeprecatedOnes() {
        assertThat(generated.file("api/KitesApi.java")).contains("""
                            @RequestLine("GET /kites?colour={colour}&line[]={line}")
                            List<Kite> listKites(@Param("colour") @Nullable Colour colour, @Param("line") @Nullable List<Integer> line);
                        """);
    }

    @Test
    void aMethodWithNothingRequiredHasAShorterForm() {
        assertThat(generated.file("api/KitesApi.java")).contains("""
                            default List<Kite> listKites() {
                                return listKites(null, null);
                            }
                        """);
    }

    @Test
    void whatIsOptionalCanBeLeftOutFromTheEndSoThatMoreOfItBreaksNoCall() {
        assertThat(generated.file("api/KitesApi.java")).contains("""
                             * Calls {@link #listKites(Colour, List)} without other optional values.
                             *
                             * @param colour Colour of the kites. Null leaves it out.
                             * @return The kites, all of them.
                             */
                            default List<Kite> listKites(@Nullable Colour colour) {
                                return listKites(colour, null);
                            }
                        """);
    }

    @Test
    void aBodyThatCanBeWrittenInTwoWaysIsOneArgument_andTheFirstOfTwoAnswersIsTheType() {
        assertThat(generated.file("api/KitesApi.java"))
                .contains("    @RequestLine(\"POST /kites\")\n    Kite createKite(NewKite body);\n");
    }

    @Test
    void anAnswerWithoutABodyIsVoid() {
        assertThat(generated.file("api/KitesApi.java")).contains("    void deleteKite(@Param(");
    }

    @Test
    void moreThanThreeQueryParametersAreARecord_sharedByTheOperationsThatHaveThem() {
        assertThat(generated.file("api/WindsApi.java"))
                .contains("Map<String, Speed> listWinds(@QueryMap WindQuery query);")
                .contains("Map<String, Integer> listGusts(@QueryMap WindQuery query);");
        assertThat(generated.file("model/WindQuery.java"))
                .contains("The query of {@code listWinds}, {@code listGusts}.")
                .contains("""
                                @JsonProperty(value = "tag[]", required = true) List<String> tag,
                                @JsonProperty("from[mail]") @Nullable String fromMail,
                        """);
    }

    @Test
    void aQueryParameterThatIsNotPlainTextMakesARecord_namedAfterTheOperation() {
        assertThat(generated.file("api/WindsApi.java"))
                .contains("getCalm(@QueryMap GetCalmQuery query);")
                .contains("return getCalm(GetCalmQuery.builder().build());");
    }

    @Test
    void theModelsOfCallbacksAreMade() {
        assertThat(generated.files()).contains("model/Landing.java", "model/LandingBuilder.java");
    }

    @Test
    void aComponentThatIsOnlyANameOrAPartIsNoModel() {
        assertThat(generated.files()).doesNotContain("model/Ids.java", "model/Thing.java");
    }

    @Test
    void theOneValueOfAHeaderIsNoModel() {
        assertThat(generated.files()).noneMatch(file -> file.contains("Version"));
    }

    @Test
    void nothingOfTheStockSupportCodeIsWritten() {
        assertThat(generated.files())
                .filteredOn(file ->
                        !file.startsWith("model/") || file.matches("model/(Arguments|Model.*|RecordBuilder)\\.java"))
                .containsExactly(
                        "api/AsyncResources.java",
                        "api/KitesApi.java",
                        "api/KitesAsyncApi.java",
                        "api/PathSegment.java",
                        "api/Resources.java",
                        "api/WindsApi.java",
                        "api/WindsAsyncApi.java",
                        "api/package-info.java",
                        "model/Arguments.java",
                        "model/ModelCodec.java",
                        "model/ModelJson.java",
                        "model/RecordBuilder.java");
    }

    @Test
    void packagesAreNullMarked() {
        assertThat(List.of(generated.file("api/package-info.java"), generated.file("model/package-info.java")))
                .allMatch(source -> source.contains("@NullMarked\npackage org.example.kites."));
    }

    @Test
    void noSourceTellsWhenOrByWhatItWasMade() {
        Pattern trace = Pattern.compile(
                "@since|@Generated|openapi-generator|swagger|20\\d\\d-\\d\\d-\\d\\d", Pattern.CASE_INSENSITIVE);
        assertThat(generated.texts()).noneMatch(source -> trace.matcher(source).find());
    }

    @Test
    void generatingTwiceGivesTheSame(@TempDir Path another) {
        GeneratedSources again = GeneratedSources.of(GeneratedSources.tinyContract(), another);

        assertThat(again.texts()).isEqualTo(generated.texts());
    }

    @Test
    void everySourceCompilesWithoutAWarning(@TempDir Path folder, @TempDir Path classes) {
        GeneratedSources.of(GeneratedSources.tinyContract(), folder);

        assertThat(Compilation.messages(folder, classes)).isEmpty();
    }

    @Test
    void aQueryThatIsNamedWasARecordFromTheBeginning() {
        assertThat(generated.file("api/WindsApi.java")).doesNotContain("LocalDate dateFrom");
    }
}
