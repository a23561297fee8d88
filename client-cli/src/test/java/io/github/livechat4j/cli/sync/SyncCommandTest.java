package io.github.livechat4j.cli.sync;

import static io.github.livechat4j.cli.sync.SyncAccounts.group;
import static io.github.livechat4j.cli.sync.SyncAccounts.respond;
import static io.github.livechat4j.cli.sync.SyncAccounts.writes;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.model.CreateTagRequest;
import io.github.livechat4j.model.Group;
import io.github.livechat4j.model.Tag;
import io.github.livechat4j.model.UpdateGroupRequest;
import io.github.livechat4j.testkit.Fault;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.SandboxRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests what a synchronization writes, from the command line to the requests. */
class SyncCommandTest {

    @RegisterExtension
    static final SyncAccounts ACCOUNTS = new SyncAccounts();

    private static final LiveChatSandbox FROM = ACCOUNTS.from();
    private static final LiveChatSandbox TO = ACCOUNTS.to();

    private static List<String> responses(int group) {
        return TO.client().cannedResponses().listCannedResponses(group).stream()
                .map(response -> response.text() + " " + response.tags())
                .toList();
    }

    @Test
    void cannedResponses_whenSynchronised_thenThePlanIsShownAndDoneAndTheSecondHasNothingToDo() {
        String login = FROM.client().agents().listAgents().get(0).login();
        group(TO, "Other ids from here", login);
        int fromReturns = group(FROM, "Returns", login);
        int toReturns = group(TO, "Returns", login);
        respond(FROM, "We open at nine.", 0, "hours");
        respond(FROM, "Send it back, ça ira.", fromReturns, "returns", "a/b 50%");
        respond(TO, "We open at ten.", 0, "hours");
        respond(TO, "We are on holiday.", 0, "holiday");

        Cli.Outcome first = ACCOUNTS.sync("canned-responses", "--delete", "--yes");

        assertThat(first.out()).isEqualTo("""
                        create canned response #a/b 50% #returns of Returns: "Send it back, ça ira."
                        update canned response #hours of all operators: "We open at ten." becomes "We open at nine."
                        delete canned response #holiday of all operators: only the target account has it, "We are on holiday."
                        """);
        assertThat(first.err())
                .contains(
                        "from staging to live: 1 to create, 1 to update, 1 to delete, 0 skipped, 2 unchanged",
                        "3/3 deleted canned response #holiday of all operators");
        assertThat(first.exitCode()).isZero();
        assertThat(fromReturns).isNotEqualTo(toReturns);
        assertThat(responses(0)).containsExactly("We open at nine. [hours]");
        assertThat(responses(toReturns)).containsExactly("Send it back, ça ira. [returns, a/b 50%]");

        Cli.Outcome second = ACCOUNTS.sync("canned-responses", "--delete", "--yes");

        assertThat(second.out()).isEmpty();
        assertThat(second.err())
                .contains("0 to create, 0 to update, 0 to delete, 0 skipped, 4 unchanged", "nothing to");
        assertThat(second.exitCode()).isZero();
    }

    @Test
    void cannedResponses_whenOnlyTried_thenNothingIsWritten() {
        respond(FROM, "We open at nine.", 0, "hours");
        List<String> before = writes(FROM);

        Cli.Outcome outcome = ACCOUNTS.sync("canned-responses", "--delete", "--dry-run");

        assertThat(outcome.out()).startsWith("create canned response #hours of all operators");
        assertThat(outcome.exitCode()).isZero();
        assertThat(TO.requests())
                .isNotEmpty()
                .extracting(SandboxRequest::method)
                .containsOnly("GET");
        assertThat(writes(FROM)).isEqualTo(before);
    }

    @Test
    void cannedResponses_whenTheirGroupIsMissing_thenAreSkippedUntilGroupsAreThere() {
        String login = FROM.client().agents().listAgents().get(0).login();
        respond(FROM, "Send it back.", group(FROM, "Returns", login), "returns");

        assertThat(ACCOUNTS.sync("canned-responses", "--yes").out())
                .isEqualTo("skip   canned response #returns of Returns: the target account has no group Returns;"
                        + " synchronise groups first\n");
        ACCOUNTS.sync("groups", "--yes");
        assertThat(ACCOUNTS.sync("canned-responses", "--yes").err()).contains("1/1 created canned response #returns");
    }

    @Test
    void cannedResponses_whenACallFails_thenSaysWhatWasDoneAndAgainDoesTheRest() {
        respond(FROM, "One", 0, "one");
        respond(FROM, "Two", 0, "two");
        respond(TO, "Old", 0, "one");
        TO.fail("updateCannedResponse", 9, Fault.status(400));

        Cli.Outcome failed = ACCOUNTS.sync("canned-responses", "--yes");

        assertThat(failed.exitCode()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(failed.err())
                .contains(
                        "1/2 created canned response #two of all operators\n",
                        "livechat: 1 of 2 steps were done before one to update failed: updateCannedResponse",
                        "; run it again: it does the rest\n");

        TO.reset();
        respond(TO, "Old", 0, "one");
        respond(TO, "Two", 0, "two");

        assertThat(ACCOUNTS.sync("canned-responses", "--yes").err()).contains("1/1 updated canned response #one");
        assertThat(responses(0)).containsExactly("One [one]", "Two [two]");
    }

    @Test
    void tags_whenSynchronised_thenAreTheSame() {
        String login = FROM.client().agents().listAgents().get(0).login();
        FROM.client()
                .tags()
                .createTag(CreateTagRequest.builder()
                        .tag("late/lost 5%")
                        .group(0)
                        .author(login)
                        .build());
        TO.client()
                .tags()
                .createTag(CreateTagRequest.builder()
                        .tag("old, é")
                        .group(3)
                        .author(login)
                        .build());

        Cli.Outcome outcome = ACCOUNTS.sync("tags", "--delete", "--yes");

        assertThat(outcome.out().lines())
                .containsExactly(
                        "create tag \"late/lost 5%\" of all operators: by " + login,
                        "delete tag \"old, é\" of Pre-sales: only the target account has it");
        assertThat(TO.client().tags().listTags())
                .extracting(Tag::name)
                .containsExactlyInAnyOrderElementsOf(
                        FROM.client().tags().listTags().stream().map(Tag::name).toList());
        assertThat(ACCOUNTS.sync("tags", "--delete", "--dry-run").err()).contains("nothing to do");
    }

    @Test
    void groups_whenOnlyTheLanguageDiffers_thenTheMembersStay() {
        Group before = TO.client().groups().getGroup(7);
        FROM.client()
                .groups()
                .updateGroup(7, UpdateGroupRequest.builder().language("es").build());

        Cli.Outcome outcome = ACCOUNTS.sync("groups", "--yes");

        assertThat(outcome.out()).isEqualTo("update group Faturas: language pt becomes es\n");
        assertThat(TO.client().groups().getGroup(7))
                .isEqualTo(before.toBuilder().language("es").build());
        assertThat(TO.requests("updateGroup"))
                .singleElement()
                .extracting(SandboxRequest::body)
                .isEqualTo("language=es");
    }

    @Test
    void groups_whenTheTargetHasOneThatCannotBeRead_thenNothingIsWritten() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod());
            byte[] groups = "[{\"id\":{},\"name\":\"Returns\"}]".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, groups.length);
            exchange.getResponseBody().write(groups);
            exchange.close();
        });
        target.start();
        Files.writeString(
                ACCOUNTS.config(),
                Files.readString(ACCOUNTS.config())
                        .replace(
                                TO.baseUrl(),
                                "http://localhost:" + target.getAddress().getPort()));
        group(FROM, "Returns", FROM.login());

        Cli.Outcome outcome = ACCOUNTS.sync("groups", "--yes");
        target.stop(0);

        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.err()).contains("$[0].id");
        assertThat(asked).isNotEmpty().containsOnly("GET");
    }
}
