package io.github.livechat4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each feature of the generator looks like, on a contract that has one of each. */
class LiveChatCodegenTest {

    /** The query of listWinds, as it stands in the tiny contract. */
    private static final String WINDS =
            GeneratedSources.tinyContract().replaceFirst("(?s).*parameters: &winds(.*?)      responses:.*", "$1");

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static GeneratedSources generated;

    @BeforeAll
    static void generate() {
        generated = GeneratedSources.of(GeneratedSources.tinyContract(), folder);
    }

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id         | @JsonProperty(value = "id", required = true) String id,
                    size       | @JsonProperty(value = "size", required = true) int size,
                    colour     | @JsonProperty("colour") @Nullable Colour colour,
                    made_at    | @JsonProperty(value = "made_at", required = true) @JsonFormat(shape = NUMBER_INT) Instant madeAt,
                    mended_at  | @JsonProperty("mended_at") @JsonFormat(shape = STRING) @Nullable Instant mendedAt,
                    bought_on  | @JsonProperty("bought_on") @Nullable LocalDate boughtOn,
                    up         | @JsonProperty("up") @JsonFormat(shape = NUMBER_INT) @Nullable Boolean up,
                    torn       | @JsonProperty("torn") @JsonFormat(shape = STRING) @Nullable Boolean torn,
                    new        | @JsonProperty("new") @Nullable Boolean newValue,
                    price      | @JsonProperty("price") @JsonFormat(shape = STRING) @Nullable BigDecimal price,
                    weight     | @JsonProperty("weight") @Nullable Double weight,
                    serial     | @JsonProperty("serial") @Nullable Long serial,
                    note       | @JsonProperty("note") @Nullable String note,
                    flyers     | @JsonProperty("flyers") List<String> flyers,
                    lines      | @JsonProperty("lines") List<Line> lines,
                    spares     | @JsonProperty(value = "spares", required = true) List<String> spares,
                    tails      | @JsonProperty("tails") Map<String, Integer> tails,
                    extra      | @JsonProperty("extra") Map<String, @Nullable Object> extra,
                    cut        | @JsonProperty("cut") @Nullable KiteCut cut,
                    """)
    void eachKindOfPropertyIsAComponent(String property, String component) {
        assertThat(oneLine(generated.file("model/Kite.java"))).as(property).contains(component);
    }

    @Test
    void aRecordKeepsWhatItDoesNotKnow() {
        assertThat(generated.file("model/Line.java"))
                .contains("@JsonAnySetter Map<String, @Nullable Object> additionalProperties) {");
    }

    @Test
    void aRecordIsWrittenAndReadAsJsonByTheCodec() {
        assertThat(generated.file("model/Line.java")).contains("""
                            @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
                            static Line fromJson(Map<String, @Nullable Object> tree) {
                                return ModelJson.read(tree, Line.class);
                            }

                            @JsonValue
                            Object toJson() {
                                return ModelJson.of(this);
                            }
                        """);
        assertThat(generated.file("model/ModelCodec.java")).contains("<T> T read(Object tree, Class<T> type);");
    }

    @Test
    void aRecordChecksAndCopiesItsParts() {
        assertThat(generated.file("model/Kite.java")).contains("""
                            public Kite {
                                Arguments.required("id", id);
                                Arguments.required("madeAt", madeAt);
                                flyers = Arguments.copy("flyers", flyers);
                        """);
    }

    @Test
    void aDescriptionCannotEndItsCommentOrBeReadAsATag() {
        assertThat(generated.file("model/Kite.java"))
                .contains(" * A kite. Ends a comment *&#47; and costs &lt; 5 &#64;home.\n");
    }

    @Test
    void aDescriptionIsMadeASentence() {
        assertThat(generated.file("model/Kite.java")).contains("@param madeAt When it was made, in epoch seconds.\n");
    }

    @Test
    void aSetterOfABuilderReplacesWhatWasKeptUnderItsWireName() {
        assertThat(generated.file("model/KiteBuilder.java")).contains("""
                            /** Sets {@link Kite#madeAt}. */
                            public KiteBuilder madeAt(Instant madeAt) {
                                this.madeAt = Arguments.required("madeAt", madeAt);
                                return typed("made_at");
                            }
                        """);
    }

    @Test
    void aSetterOfAnOptionalListTellsAnEmptyOneFromNone() {
        assertThat(generated.file("model/KiteBuilder.java")).contains("""
                            public KiteBuilder flyers(List<String> flyers) {
                                this.flyers = Arguments.copy("flyers", flyers);
                                return typed("flyers", flyers);
                            }
                        """);
    }

    @Test
    void aBuilderAsksForWhatIsRequired() {
        assertThat(generated.file("model/NewKiteBuilder.java"))
                .contains("return new NewKite(Arguments.required(\"name\", name), secretWord, properties());");
    }

    @Test
    void aSecretIsNotPrinted_norIsWhatMayBeOne() {
        assertThat(generated.file("model/NewKite.java"))
                .contains("secretWord=\" + \"***\"")
                .contains("additionalProperties=\" + additionalProperties.keySet()");
    }

    @Test
    void anOpenMapIsCopiedWithAllThatIsInIt() {
        assertThat(generated.file("model/Kite.java")).contains("extra = Arguments.copyOfAnything(\"extra\", extra);");
    }

    @Test
    void anEnumerationIsOpen() {
        assertThat(generated.file("model/Colour.java")).contains("""
                            /** The colour of the sky ({@code sky blue}). */
                            public static final Colour SKY_BLUE = new Colour("sky blue");

                            private static final List<Colour> KNOWN = List.of(RED, SKY_BLUE);
                        """).contains("        return new Colour(value);\n");
    }

    @Test
    void anEnumerationCanBeTheKeyOfASortedMap() {
        assertThat(generated.file("model/Colour.java"))
                .contains("public final class Colour implements Comparable<Colour> {")
                .contains("return value.compareTo(other.value);");
    }

    @Test
    void anEnumerationWithoutANameHasThatOfItsOwner() {
        assertThat(generated.file("model/KiteCut.java")).contains("KiteCut DELTA = new KiteCut(\"delta\");");
    }

    @Test
    void anEnumerationOfASingleWordThatHasNoNameIsText() {
        assertThat(generated.file("model/Bird.java"))
                .contains("@JsonProperty(value = \"kind\", required = true) String kind,");
    }

    @Test
    void aUnionIsASealedInterface_withARecordForWhatIsNotKnown() {
        assertThat(generated.file("model/Flyer.java")).contains("""
                        @JsonSubTypes({
                            @JsonSubTypes.Type(value = Kite.class, name = "kite"),
                            @JsonSubTypes.Type(value = Bird.class, name = "bird")
                        })
                        public sealed interface Flyer permits Kite, Bird, Flyer.Unknown {
                        """);
        assertThat(generated.file("model/Bird.java")).contains("implements Flyer {");
    }

    @Test
    void aUnionIsReadByTheCodec_notByTheTypesOfDatabind() {
        assertThat(generated.file("model/Flyer.java"))
                .contains("use = JsonTypeInfo.Id.NONE, property = \"kind\"")
                .contains("private static Flyer fromJson(")
                .contains("static Unknown fromJson(")
                .contains("        Object toJson() {");
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
    void everySourceCompilesWithoutAWarning(@TempDir Path classes) {
        assertThat(Compilation.messages(folder, classes)).isEmpty();
    }

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
        assertThat(oneLine(more.file("model/WindQuery.java")))
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

        assertThat(oneLine(flags.file("model/GetCalmQuery.java"))).contains("@Nullable Boolean strict,");
        assertThat(Compilation.messages(other, classes)).isEmpty();
    }

    @Test
    void aQueryThatIsNamedWasARecordFromTheBeginning() {
        assertThat(generated.file("api/WindsApi.java")).doesNotContain("LocalDate dateFrom");
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

    private static String oneLine(String source) {
        return source.replaceAll("\\s+", " ");
    }
}
