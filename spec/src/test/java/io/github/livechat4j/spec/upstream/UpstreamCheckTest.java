package io.github.livechat4j.spec.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.spec.bundle.Bundler;
import io.github.livechat4j.spec.bundle.ContractSources;
import io.github.livechat4j.spec.source.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the check with broken copies of the map and of the upstream document. */
class UpstreamCheckTest {

    private static String map;
    private static String upstream;
    private static UpstreamDocument upstreamDocument;
    private static ContractDocument contract;

    @TempDir
    private Path directory;

    @BeforeAll
    static void read() throws IOException {
        map = Files.readString(Path.of("upstream-map.yaml"));
        upstream = Files.readString(Path.of("upstream/livechat-swagger2.yaml"));
        upstreamDocument = UpstreamDocument.read(upstream);
        contract = ContractDocument.of(Bundler.bundle(ContractSources.read(Path.of("contract"))));
    }

    @Test
    void theRealMap_accountsForEverything() throws IOException {
        assertThat(check(map)).isEmpty();
    }

    @Test
    void everyEntry_isNeeded() throws IOException {
        String[] entries = map.split("(?=\\n  - upstream: )", -1);

        for (int i = 1; i < entries.length; i++) {
            String entry = entries[i];
            String title = entry.lines().skip(1).findFirst().orElseThrow().substring("  - upstream: ".length());
            String rest = i == entries.length - 1 ? entry.substring(entry.indexOf("\nrepairs:")) : "";

            assertThat(check(map.replace(entry, rest)))
                    .as(title)
                    .anySatisfy(violation -> assertThat(violation)
                            .startsWith("upstream-map.yaml:")
                            .endsWith("[upstream-accounted-for] upstream operation `" + title
                                    + "` is not accounted for: add an entry to upstream-map.yaml"));
        }
        assertThat(entries).hasSize(61);
    }

    @Test
    void everyParameterLine_isNeeded() throws IOException {
        List<String> lines = map.lines().toList();
        int parameters = 0;

        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(" {6}(query|header|path|formData) .*")) {
                parameters++;
                String parameter = lines.get(i).strip().replaceFirst(": (query|header|path|body) .*", "");
                var without = new ArrayList<>(lines);
                without.remove(i);

                assertThat(check(String.join("\n", without)))
                        .as("line %s", i + 1)
                        .singleElement()
                        .asString()
                        .contains(
                                "upstream parameter `" + parameter + "` of `",
                                "is not accounted for: add it to the entry's `parameters`, or with the reason to"
                                        + " `dropped`");
            }
        }
        assertThat(parameters).isEqualTo(146);
    }

    @Test
    void anOperationMoreInTheUpstreamDocument_isNotAccountedFor() throws IOException {
        String more = upstream.replace(
                "\npaths:\n", "\npaths:\n  /bans:\n    get:\n      responses: {200: {description: OK}}\n");

        assertThat(check(map, UpstreamDocument.read(more)))
                .singleElement()
                .asString()
                .endsWith("upstream operation `GET /bans` is not accounted for: add an entry to upstream-map.yaml");
    }

    @Test
    void aParameterMoreInTheUpstreamDocument_isNotAccountedFor() throws IOException {
        String more = upstream.replaceFirst(
                "(operationId: WebhooksGet\\R.*\\R {6}parameters:\\R)", "$1      - in: query\n        name: page\n");

        assertThat(check(map, UpstreamDocument.read(more)))
                .singleElement()
                .asString()
                .endsWith("upstream parameter `query page` of `GET /webhooks` is not accounted for: add it to the"
                        + " entry's `parameters`, or with the reason to `dropped`");
    }

    private String withADropped(String line) {
        return map.replace(
                "    becomes: listWebhooks\n", "    becomes: listWebhooks\n    dropped:\n      " + line + "\n");
    }

    private UpstreamDocument withAParameterMore(String words) {
        return UpstreamDocument.read(upstream.replaceFirst(
                "(operationId: WebhooksGet\\R.*\\R {6}parameters:\\R)",
                "$1      - in: query\n        name: page\n" + words));
    }

    @Test
    void aDroppedParameter_whenItHasAReason_thenIsAccountedFor() throws IOException {
        assertThat(check(withADropped("query page: the service ignores it"), withAParameterMore("")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"query page:", "query page: ''", "query page: ' '", "query page: [no, text]"})
    void aDroppedParameter_whenItHasNoReason_thenIsRefused(String line) throws IOException {
        assertThat(check(withADropped(line), withAParameterMore("")))
                .singleElement()
                .asString()
                .startsWith("upstream-map.yaml:")
                .endsWith("`query page` is dropped without a reason: say why in words");
    }

    @Test
    void aDroppedParameter_whenUpstreamRequiresIt_thenIsRefused() throws IOException {
        assertThat(check(
                        withADropped("query page: the service ignores it"),
                        withAParameterMore("        required: true\n")))
                .singleElement()
                .asString()
                .endsWith("requires it: add it to the contract, and its place to `parameters`");
    }

    @Test
    void aDroppedParameter_whenUpstreamHasItNoMore_thenIsRefused() throws IOException {
        assertThat(check(withADropped("query page: the service ignores it")))
                .singleElement()
                .asString()
                .contains("`query page` is said to be dropped, but is not a parameter of upstream operation `GET"
                        + " /webhooks`")
                .endsWith("remove the line");
    }

    @Test
    void aDroppedParameter_whenItIsMappedToo_thenIsRefused() throws IOException {
        assertThat(check(withADropped("header X-API-Version: always sent")))
                .singleElement()
                .asString()
                .endsWith(
                        "`header X-API-Version` is said to be dropped, and has a place in `parameters` too: keep one");
    }

    @Test
    void aDroppedParameter_whenTheContractHasIt_thenIsRefused() throws IOException {
        int entry = map.indexOf("    becomes: chatRatings\n");
        String rest = map.substring(entry)
                .replaceFirst(" {6}query date_from: query date_from\n", "")
                .replaceFirst("\n", "\n    dropped:\n      query date_from: nobody asks for it\n");

        assertThat(check(map.substring(0, entry) + rest))
                .singleElement()
                .asString()
                .endsWith("`query date_from` is said to be dropped, but `chatRatings` has `query date_from`: move the"
                        + " line to `parameters`");
    }

    @Test
    void anEntryForNoUpstreamOperation_isNamed() throws IOException {
        assertThat(check(map.replace("- upstream: GET /tags\n", "- upstream: GET /tagz\n")))
                .anySatisfy(violation ->
                        assertThat(violation).endsWith("`GET /tagz` is not an operation of the upstream document"));
    }

    @Test
    void anUnknownOperationId_isNamed() throws IOException {
        assertThat(check(map.replace("becomes: listTags\n", "becomes: listTagz\n")))
                .anySatisfy(violation -> assertThat(violation)
                        .startsWith("upstream-map.yaml:" + line("becomes: listTags"))
                        .endsWith("`listTagz` is not an operationId of the contract"));
    }

    @Test
    void anUnknownUpstreamParameter_isNamed() throws IOException {
        assertThat(check(map.replaceFirst("query weekday:", "query day:")))
                .anySatisfy(violation -> assertThat(violation)
                        .startsWith("upstream-map.yaml:" + line("query weekday:"))
                        .endsWith("`query day` is not a parameter of upstream operation `GET"
                                + " /reports/chats/agents_occupancy`, which has [header X-API-Version, query"
                                + " weekday]"));
    }

    @Test
    void anUnknownContractParameter_isNamed() throws IOException {
        assertThat(check(map.replaceFirst("query weekday: query weekday", "query weekday: query day")))
                .singleElement()
                .asString()
                .startsWith("upstream-map.yaml:" + line("query weekday:"))
                .contains("`query day` is not in a request of `agentsOccupancy`, which has [header X-API-Version, ");
    }

    @Test
    void anUnknownBodyProperty_isNamed() throws IOException {
        assertThat(check(map.replaceFirst(": body requester.mail", ": body requester.email")))
                .singleElement()
                .asString()
                .startsWith("upstream-map.yaml:" + line(": body requester.mail"))
                .contains(
                        "`body requester.email` is not in a request of `createTicket`, which has [",
                        "body requester.mail");
    }

    @Test
    void anUnknownPropertyOfAnItem_isNamed() throws IOException {
        assertThat(check(map.replaceFirst(": body rules\\[]\\.operator\n", ": body rules[].operation\n")))
                .singleElement()
                .asString()
                .contains("`body rules[].operation` is not in a request of `createGreeting`");
    }

    @Test
    void aPathIdThatIsNotInThePath_isNamed() throws IOException {
        assertThat(check(map.replaceFirst("'12345': (\\w+)", "'54321': $1")))
                .anySatisfy(violation ->
                        assertThat(violation).endsWith("`54321` is not a segment of `DELETE /webhooks/12345`"))
                .anySatisfy(violation -> assertThat(violation)
                        .contains("by its `pathIds`, `DELETE /webhooks/12345` becomes `DELETE /webhooks/12345`,"
                                + " but `deleteWebhook` is `DELETE /webhooks/{"));
    }

    @Test
    void anEntryWrittenTwice_isNamedWithBothPlaces() throws IOException {
        assertThat(check(map.replaceFirst("- upstream: GET /tags\n", "- upstream: POST /tags\n")))
                .anySatisfy(violation -> assertThat(violation)
                        .contains("upstream operation `POST /tags` has a second entry, the first is at"
                                + " upstream-map.yaml:"));
    }

    @Test
    void twoOperationsThatBecomeOne_areNamed() throws IOException {
        assertThat(check(map.replaceFirst("becomes: listTags\n", "becomes: createTag\n")))
                .anySatisfy(violation -> assertThat(violation)
                        .contains("`createTag` is also the `becomes` of the entry", "becomes an operation of its own"));
    }

    @Test
    void anOperationThatNobodyNames_mustBeMarked() throws IOException {
        assertThat(check(map.replaceFirst("becomes: listTags\n", "becomes: createTag\n")))
                .anySatisfy(violation -> assertThat(violation)
                        .startsWith("contract/paths/tags.yaml:")
                        .endsWith("no entry of upstream-map.yaml becomes `listTags`: if upstream lacks it, mark"
                                + " it `x-origin: docs`"));
    }

    @Test
    void anOperationOfUpstream_mustNotBeMarked() throws IOException {
        assertThat(check(map.replaceFirst("becomes: listTags\n", "becomes: getTicket\n")))
                .anySatisfy(violation -> assertThat(violation)
                        .startsWith("contract/paths/tickets.yaml:")
                        .contains("`getTicket` says `x-origin: docs`, but upstream-map.yaml:"
                                + (line("becomes: listTags") - 1)));
    }

    @Test
    void aMapThatCannotBeRead_isNamedAlone() throws IOException {
        assertThat(check(map + "repairs: []\n"))
                .singleElement()
                .asString()
                .contains("[duplicate-key] key `repairs` is written twice");
    }

    private List<String> check(String map) throws IOException {
        return check(map, upstreamDocument);
    }

    private List<String> check(String map, UpstreamDocument upstream) throws IOException {
        Path file = Files.writeString(directory.resolve("upstream-map.yaml"), map);
        return UpstreamCheck.check(UpstreamMap.read(file), upstream, contract).stream()
                .map(Violation::toString)
                .toList();
    }

    private static long line(String words) {
        return map.lines().takeWhile(line -> !line.contains(words)).count() + 1;
    }
}
