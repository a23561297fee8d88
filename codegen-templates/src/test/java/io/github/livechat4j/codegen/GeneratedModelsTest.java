package io.github.livechat4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records, builders, enumerations and unions that the generator writes for a contract with one of each kind. */
class GeneratedModelsTest {

    private final GeneratedSources generated = GeneratedSources.OF_TINY_CONTRACT;

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
                    flown      | @JsonProperty("flown") @JsonFormat(pattern = "[EEE, MM/dd/yy hh:mm:ss a][yyyy-MM-dd HH:mm:ss]") @Nullable String flown,
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
        assertThat(GeneratedSources.oneLine(generated.file("model/Kite.java")))
                .as(property)
                .contains(component);
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
}
