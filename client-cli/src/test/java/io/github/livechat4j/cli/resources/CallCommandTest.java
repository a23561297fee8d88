package io.github.livechat4j.cli.resources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.SandboxLifecycle;
import io.github.livechat4j.cli.ShellWords;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of {@code livechat call}, and of empty values in all commands. */
class CallCommandTest {

    private static final LiveChatSandbox SANDBOX = StandingSandbox.builder().start();
    private static final Map<String, String> ENVIRONMENT = StandingSandbox.environment(SANDBOX);

    @RegisterExtension
    static final SandboxLifecycle LIFECYCLE = new SandboxLifecycle(SANDBOX);

    private static Cli.Outcome run(String... words) {
        return Cli.run(ENVIRONMENT, words);
    }

    private static JsonNode json(Cli.Outcome outcome) throws IOException {
        assertThat(outcome.err()).isEmpty();
        return new ObjectMapper().readTree(outcome.out());
    }

    private static void refused(Cli.Outcome outcome, String... words) {
        assertThat(outcome.err()).startsWith("livechat: ").hasLineCount(1).contains(words);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void call_whenAListIsEmpty_thenIsSentEmpty() throws IOException {
        String group =
                json(run("groups", "list", "--format", "json")).at("/1/id").asText();
        assertThat(run("call", "updateGroup", "group_id=" + group, "agents:=[]").exitCode())
                .isZero();
        assertThat(run("call", "updateChatTags", "chat_id=QK4T8ZP1MW", "tag:=[]")
                        .exitCode())
                .isZero();

        assertThat(SANDBOX.requests("updateGroup").get(0).body()).isEqualTo("agents=");
        assertThat(SANDBOX.requests("updateChatTags").get(0).body()).isEqualTo("tag=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chats list --tag ''",
                "chats list --query ''",
                "call listChats tag=",
                "call listChats query=",
                "call listChats tag:=[]",
                "call listChats tag:=[\"\"]",
                "call listChats tag:=null",
                "call updateGroup group_id=1 name:=null",
                "call updateGroup group_id=1 agents:=[] agents=nora@example.com",
                "chats update-tags QK4T8ZP1MW --tag ''",
                "export chats -o - --tag ''",
                "export tickets -o - --tag ''",
                "export chats -o - --agent ''",
                "export chats -o ''",
                "report total-chats --agent ''",
                "report total-chats --tag ''",
                "agents list --base-url ''"
            })
    void run_whenAValueIsEmpty_thenIsRefusedBeforeTheFirstCall(String words) {
        Cli.Outcome outcome = run(ShellWords.of(words).toArray(String[]::new));

        refused(outcome, "must not");
        assertThat(SANDBOX.requests()).isEmpty();
    }

    @Test
    void run_whenATextOfTheBodyIsEmpty_thenIsSent() {
        Cli.Outcome outcome = run("call", "updateAgent", "login=nora.lindqvist@example.com", "job_title=");

        assertThat(outcome.err()).isEmpty();
        assertThat(SANDBOX.requests("updateAgent").get(0).body()).isEqualTo("job_title=");
    }

    @Test
    void call_whenTheOperationIsMisspelt_thenNamesTheClosest() {
        refused(run("call", "listAgent"), "did you mean listAgents?");
    }

    @Test
    void call_whenAKeyIsUnknown_thenNamesThoseThatThereAre() {
        refused(run("call", "listAgents", "statu=offline"), "only status", "did you mean status?");
    }

    @Test
    void call_whenAWordIsNoAssignment_thenSaysWhatOneIs() {
        refused(run("call", "listAgents", "offline"), "key=value");
    }

    @Test
    void call_whenSomethingIsGivenTwice_thenRefuses() {
        refused(run("call", "listTags", "group=1", "group=2"), "group", "once");
    }

    @Test
    void call_whenJsonIsBroken_thenSaysWhere() {
        refused(run("call", "createTicket", "message=x", "requester:={\"mail\""), "requester", "line 1");
    }

    @Test
    void call_whenAValueIsInAFile_thenReadsIt(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("text"), "Good day\n");

        JsonNode created = json(run("call", "createCannedResponse", "text=@" + file, "tags=hi", "tags=hello"));

        assertThat(created.path("text").asText()).isEqualTo("Good day");
        assertThat(created.path("tags").toString()).isEqualTo("[\"hi\",\"hello\"]");
    }

    @Test
    void call_whenListed_thenShowsAllOperations() {
        assertThat(run("call", "--list").out().lines())
                .hasSize(SANDBOX.operations().size() + 1);
    }
}
