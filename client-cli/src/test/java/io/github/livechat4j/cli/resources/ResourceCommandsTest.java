package io.github.livechat4j.cli.resources;

import static io.github.livechat4j.cli.resources.ResourceSandbox.json;
import static io.github.livechat4j.cli.resources.ResourceSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.Quirk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the commands made from the contract. */
class ResourceCommandsTest {

    @RegisterExtension
    static final ResourceSandbox SERVICE = new ResourceSandbox();

    @ParameterizedTest
    @CsvSource({
        "listAgents, Agents, list",
        "updateChatTags, Chats, update-tags",
        "sendChatTranscript, Chats, send-transcript",
        "markGoalAsSuccessful, Goals, mark-as-successful",
        "getCannedResponse, CannedResponses, get",
        "getGroupStatus, Status, get-group",
        "addVisitorDetails, Visitors, add-details"
    })
    void subcommand_whenMadeOfAnOperationId_thenLeavesTheResourceOut(String id, String tag, String command) {
        CommandOperation operation = Operations.read().named(id);

        assertThat(operation.tag()).isEqualTo(tag);
        assertThat(CommandWords.subcommand(operation)).isEqualTo(command);
    }

    @Test
    void operations_whenRead_thenAreThoseOfTheContract() {
        assertThat(Operations.read().all().stream().map(CommandOperation::id))
                .containsExactlyElementsOf(SERVICE.sandbox().operations());
    }

    @Test
    void list_whenNobodyReads_thenIsJsonAsItCame() throws IOException {
        assertThat(json(SERVICE.run("groups", "list")).findValuesAsText("name")).contains("Pre-sales");
    }

    @Test
    void list_whenAPersonReads_thenIsATableThatFits() {
        Cli.Outcome outcome = Cli.atTerminal(60, "tickets", "list", "--sandbox", "--sandbox-chats", "10");

        assertThat(outcome.out().lines())
                .hasSize(26)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
        assertThat(outcome.out()).startsWith("id ");
        assertThat(outcome.err().replace('\n', ' '))
                .contains("page 1 of 3, 60 in all", "livechat export tickets takes all");
    }

    @Test
    void list_whenPagesAreAsked_thenGivesThatPage() throws IOException {
        Cli.Outcome outcome = SERVICE.run("tickets", "list", "--page", "3", "--format", "ndjson", "--quiet");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines()).hasSize(10).allMatch(line -> line.startsWith("{"));
    }

    @Test
    void list_whenColumnsAreChosen_thenShowsTheseAlsoOfNestedObjects() {
        Cli.Outcome outcome = SERVICE.run("tickets", "list", "--fields", "id,requester.mail", "--format", "table");

        assertThat(outcome.out().lines().findFirst())
                .hasValueSatisfying(header -> assertThat(header).matches("id +requester\\.mail"));
        assertThat(outcome.out()).contains("@example.");
    }

    @Test
    void list_whenAColumnIsUnknown_thenNamesThoseThatThereAre() {
        Cli.Outcome outcome = SERVICE.run("tickets", "list", "--fields", "colour");

        assertThat(outcome.err()).contains("\"colour\"", "subject");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void list_whenFieldsAreChosenInAPipe_thenIsJsonOfTheSameFormWithThese() throws IOException {
        for (String option : List.of("--fields", "--columns")) {
            JsonNode answer = json(SERVICE.run("tickets", "list", "--quiet", option, "id,requester.mail"));

            assertThat(answer.path("pages").asInt()).isEqualTo(3);
            assertThat(answer.path("tickets")).hasSize(25).allSatisfy(ticket -> {
                assertThat(ticket.fieldNames()).toIterable().containsExactly("id", "requester");
                assertThat(ticket.path("requester").fieldNames()).toIterable().containsExactly("mail");
            });
        }
    }

    @Test
    void list_ofNoEnvelope_whenFieldsAreChosen_thenHasTheseOnly() throws IOException {
        assertThat(json(SERVICE.run("agents", "list", "--fields", "login")))
                .isNotEmpty()
                .allSatisfy(agent -> assertThat(agent.fieldNames()).toIterable().containsExactly("login"));
        assertThat(SERVICE.run("agents", "list", "--fields", "login", "--format", "ndjson")
                        .out()
                        .lines())
                .allMatch(line -> line.matches("\\{\"login\":\"[^\"]+\"}"));
    }

    @Test
    void list_asCsv_thenHasAHeaderAndARowForEachRecord() {
        Cli.Outcome outcome = SERVICE.run("tickets", "list", "--format", "csv", "--fields", "id,requester.mail,groups");

        assertThat(outcome.out()).startsWith("id,requester.mail,groups\r\n");
        assertThat(outcome.out().split("\r\n", -1)).hasSize(27);
        assertThat(SERVICE.run("agents", "list", "--format", "csv").out())
                .contains("login,")
                .contains("\r\n");
    }

    @Test
    void list_ofAllPages_thenHasEachRecordOnce() throws IOException {
        Cli.Outcome outcome = SERVICE.run("tickets", "list", "--all");

        JsonNode answer = json(outcome);
        assertThat(outcome.err()).isEmpty();
        assertThat(answer.path("total").asInt()).isEqualTo(60);
        assertThat(answer.path("tickets")).hasSize(60);
        assertThat(SERVICE.run("tickets", "list", "--all", "--format", "ndjson")
                        .out()
                        .lines()
                        .map(line -> line.substring(0, line.indexOf(','))))
                .hasSize(60)
                .doesNotHaveDuplicates();
        assertThat(json(SERVICE.run("agents", "list", "--all"))).isEqualTo(json(SERVICE.run("agents", "list")));
    }

    @Test
    void list_ofAllPagesAndOfAPage_thenIsRejected() {
        Cli.Outcome outcome = SERVICE.run("tickets", "list", "--all", "--page", "2");

        assertThat(outcome.err()).contains("--all and --page");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void get_whenTheServiceSendsWhatNobodyKnows_thenKeepsIt() throws IOException {
        try (LiveChatSandbox odd =
                StandingSandbox.builder().quirks(Quirk.UNKNOWN_FIELDS).start()) {
            Cli.Outcome odder = Cli.run(StandingSandbox.environment(odd), "groups", "get", "3");
            Cli.Outcome plain = SERVICE.run("groups", "get", "3");

            assertThat(json(odder).size()).isGreaterThan(json(plain).size());
        }
    }

    @Test
    void create_whenNestedAndRepeatedOptionsAreGiven_thenSendsThem() throws IOException {
        JsonNode ticket = json(SERVICE.run(
                "tickets",
                "create",
                "--message",
                "Hello",
                "--requester.mail",
                "ana@example.org",
                "--group",
                "3",
                "--group",
                "7",
                "--subject",
                "Greeting"));

        assertThat(ticket.at("/requester/mail").asText()).isEqualTo("ana@example.org");
        assertThat(ticket.path("groups").toString()).isEqualTo("[3,7]");
    }

    @Test
    void create_whenTheBodyIsAFile_thenOptionsCountMore(@TempDir Path directory) throws IOException {
        Path body =
                Files.writeString(directory.resolve("body.json"), "{\"text\":\"Hello\",\"tags\":[\"hi\"],\"group\":3}");

        JsonNode created =
                json(SERVICE.run("canned-responses", "create", "--body", body.toString(), "--text", "Good day"));

        assertThat(created.path("text").asText()).isEqualTo("Good day");
        assertThat(created.path("group").asInt()).isEqualTo(3);
    }

    @Test
    void create_whenSomethingRequiredIsMissing_thenNamesItAsItCouldBeSaid() {
        refused(SERVICE.run("tickets", "create", "--subject", "x"), "--message and --requester.mail");
    }

    @Test
    void create_whenASecretIsAnArgument_thenRefusesWithoutShowingIt() {
        Cli.Outcome outcome = SERVICE.run(
                "webhooks",
                "create",
                "--event-type",
                "chat_started",
                "--data-types",
                "chat",
                "--url",
                "https://user:wild-heron-52@hooks.example.com/");

        refused(outcome, "--url-file");
        assertThat(outcome.err()).doesNotContain("wild-heron-52");
    }

    @Test
    void update_whenAWordIsUnknown_thenNamesTheAllowedOnes() {
        refused(
                SERVICE.run("agents", "update", "ines.duarte@example.com", "--permission", "norml"),
                "administrator, normal",
                "did you mean normal?");
    }

    @Test
    void list_whenAValueIsOfAnotherType_thenSaysWhatIsAllowed() {
        refused(SERVICE.run("tags", "list", "--group", "three"), "a whole number", "\"three\"");
        refused(SERVICE.run("chats", "list", "--from", "yesterday"), "YYYY-MM-DD", "\"yesterday\"");
        refused(SERVICE.run("chats", "list", "--queued", "perhaps"), "true or false", "\"perhaps\"");
    }

    @Test
    void delete_whenNobodyCanBeAsked_thenDoesNothing() {
        refused(SERVICE.run("tags", "delete", "refund", "--group", "3"), "--yes");

        assertThat(SERVICE.sandbox().requests("deleteTag")).isEmpty();
    }

    @Test
    void delete_whenTheAnswerIsNo_thenDoesNothing() {
        Cli.Outcome outcome = Cli.answering(SERVICE.environment(), "", "groups", "delete", "3");

        assertThat(outcome.err()).contains("delete the group \"3\"? [y/N]", "nothing was done");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.INTERRUPTED.code());
        assertThat(SERVICE.sandbox().requests("deleteGroup")).isEmpty();
    }

    @Test
    void delete_whenTheAnswerIsYes_thenDeletes() {
        assertThat(Cli.answering(SERVICE.environment(), "y", "groups", "delete", "7")
                        .exitCode())
                .isZero();

        assertThat(SERVICE.sandbox().requests("deleteGroup")).hasSize(1);
    }
}
