package io.github.livechat4j.cli.resources;

import static io.github.livechat4j.cli.resources.ResourceSandbox.json;
import static io.github.livechat4j.cli.resources.ResourceSandbox.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ShellWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of {@code livechat call}, and of empty values in all commands. */
class CallCommandTest {

    @RegisterExtension
    static final ResourceSandbox SERVICE = new ResourceSandbox();

    @Test
    void call_whenAListIsEmpty_thenIsSentEmpty() throws IOException {
        String group = json(SERVICE.run("groups", "list", "--format", "json"))
                .at("/1/id")
                .asText();
        assertThat(SERVICE.run("call", "updateGroup", "group_id=" + group, "agents:=[]")
                        .exitCode())
                .isZero();
        assertThat(SERVICE.run("call", "updateChatTags", "chat_id=QK4T8ZP1MW", "tag:=[]")
                        .exitCode())
                .isZero();

        assertThat(SERVICE.sandbox().requests("updateGroup").get(0).body()).isEqualTo("agents=");
        assertThat(SERVICE.sandbox().requests("updateChatTags").get(0).body()).isEqualTo("tag=");
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
        Cli.Outcome outcome = SERVICE.run(ShellWords.of(words).toArray(String[]::new));

        refused(outcome, "must not");
        assertThat(SERVICE.sandbox().requests()).isEmpty();
    }

    @Test
    void run_whenATextOfTheBodyIsEmpty_thenIsSent() {
        Cli.Outcome outcome = SERVICE.run("call", "updateAgent", "login=nora.lindqvist@example.com", "job_title=");

        assertThat(outcome.err()).isEmpty();
        assertThat(SERVICE.sandbox().requests("updateAgent").get(0).body()).isEqualTo("job_title=");
    }

    @Test
    void call_whenTheOperationIsMisspelt_thenNamesTheClosest() {
        refused(SERVICE.run("call", "listAgent"), "did you mean listAgents?");
    }

    @Test
    void call_whenAKeyIsUnknown_thenNamesThoseThatThereAre() {
        refused(SERVICE.run("call", "listAgents", "statu=offline"), "only status", "did you mean status?");
    }

    @Test
    void call_whenAWordIsNoAssignment_thenSaysWhatOneIs() {
        refused(SERVICE.run("call", "listAgents", "offline"), "key=value");
    }

    @Test
    void call_whenSomethingIsGivenTwice_thenRefuses() {
        refused(SERVICE.run("call", "listTags", "group=1", "group=2"), "group", "once");
    }

    @Test
    void call_whenJsonIsBroken_thenSaysWhere() {
        refused(SERVICE.run("call", "createTicket", "message=x", "requester:={\"mail\""), "requester", "line 1");
    }

    @Test
    void call_whenAValueIsInAFile_thenReadsIt(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("text"), "Good day\n");

        JsonNode created = json(SERVICE.run("call", "createCannedResponse", "text=@" + file, "tags=hi", "tags=hello"));

        assertThat(created.path("text").asText()).isEqualTo("Good day");
        assertThat(created.path("tags").toString()).isEqualTo("[\"hi\",\"hello\"]");
    }

    @Test
    void call_whenListed_thenShowsAllOperations() {
        assertThat(SERVICE.run("call", "--list").out().lines())
                .hasSize(SERVICE.sandbox().operations().size() + 1);
    }
}
