package io.github.livechat4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the interfaces of futures. */
class AsyncApiTest {

    private static final Pattern METHOD = Pattern.compile("(?m)^    (?:default )?\\w[^*=;(]* (\\w+)\\(");

    private final GeneratedSources generated = GeneratedSources.OF_TINY_CONTRACT;

    private static Stream<String> methods(String source) {
        return METHOD.matcher(source).results().map(method -> method.group(1));
    }

    @Test
    void aMethod_thenReturnsAFutureOfWhatTheCallReturns() {
        assertThat(generated.file("api/KitesAsyncApi.java"))
                .contains("    CompletableFuture<Flyer> getKite(String kiteId);")
                .contains(
                        "    CompletableFuture<List<Kite>> listKites(@Nullable Colour colour, @Nullable List<Integer> line);");
    }

    @Test
    void aMethodOfACallThatReturnsNothing_thenReturnsAFutureOfVoid() {
        assertThat(generated.file("api/KitesAsyncApi.java"))
                .contains("    CompletableFuture<@Nullable Void> deleteKite(String kiteId);");
    }

    @Test
    void aMethod_thenHasTheWordsOfItsOperation() {
        assertThat(generated.file("api/KitesAsyncApi.java")).contains("""
                             * <p>{@code GET /kites/{kite_id}}
                             *
                             * @param kiteId Id of the kite.
                             * @return The kite.
                             */
                        """);
    }

    @Test
    void aShorterForm_thenIsThereToo() {
        assertThat(generated.file("api/KitesAsyncApi.java")).contains("""
                            default CompletableFuture<List<Kite>> listKites() {
                                return listKites(null, null);
                            }
                        """);
    }

    @Test
    void theInterfacesOfFutures_thenAreGatheredInOne() {
        assertThat(generated.file("api/AsyncResources.java")).contains("""
                            default WindsAsyncApi winds() {
                                return resource(WindsAsyncApi.class, WindsApi.class);
                            }
                        """);
    }

    @Test
    void anInterfaceOfFutures_thenHasEveryMethodOfTheOther() {
        for (String tag : List.of("Kites", "Winds")) {
            assertThat(methods(generated.file("api/" + tag + "AsyncApi.java")))
                    .as(tag)
                    .isNotEmpty()
                    .containsExactlyElementsOf(
                            methods(generated.file("api/" + tag + "Api.java")).toList());
        }
    }

    @Test
    void anOperation_whenItIsNew_thenHasAFutureWithoutAnythingWrittenByHand(
            @TempDir Path other, @TempDir Path classes) {
        String contract = GeneratedSources.tinyContract().replaceFirst("(?m)^paths:\n", """
                paths:
                  /strings/{string_id}:
                    get:
                      tags: [Strings]
                      operationId: getString
                      summary: Returns a string.
                      parameters:
                        - {name: string_id, in: path, required: true, description: Id of the string., schema: {type: string}}
                      responses: {'200': {description: The string., content: {application/json: {schema: {type: string}}}}}
                """);

        GeneratedSources changed = GeneratedSources.of(contract, other);

        assertThat(changed.file("api/StringsAsyncApi.java"))
                .contains("    CompletableFuture<String> getString(String stringId);");
        assertThat(changed.file("api/AsyncResources.java")).contains("default StringsAsyncApi strings()");
        assertThat(Compilation.messages(other, classes)).isEmpty();
    }
}
