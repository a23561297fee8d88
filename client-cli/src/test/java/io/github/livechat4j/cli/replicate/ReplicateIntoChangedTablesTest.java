package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.programs.NeedsProgram;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables, rows and settings that somebody has changed: the command says which, or repairs them. */
@NeedsProgram(
        value = {"/usr/lib/postgresql/*/bin/initdb", "runuser"},
        packages = "postgresql util-linux")
class ReplicateIntoChangedTablesTest extends PostgresReplicationContract {

    @Test
    void changedTables_areTold() throws Exception {
        isDone(replicate());
        Map<String, String> first = tables();

        execute("ALTER TABLE chats DROP COLUMN visitor_email");
        isRefused(replicate(), ExitCode.FILE, "chats.visitor_email is missing. Add it again with the type text");
        execute("ALTER TABLE chats ADD COLUMN visitor_email text");

        execute("ALTER TABLE tickets ALTER COLUMN subject TYPE varchar(20) USING left(subject, 20)");
        isRefused(
                replicate(),
                ExitCode.FILE,
                "tickets.subject has the type character varying in place of text. Change it back");
        execute("ALTER TABLE tickets ALTER COLUMN subject TYPE text");

        execute("ALTER TABLE goals RENAME TO aims");
        isRefused(replicate(), ExitCode.FILE, "The table goals is missing");
        execute("ALTER TABLE aims RENAME TO goals");

        execute("ALTER TABLE agents ADD COLUMN mine text NOT NULL DEFAULT 'x'");
        execute("ALTER TABLE agents ALTER COLUMN mine DROP DEFAULT");
        isRefused(replicate(), ExitCode.FILE, "agents.mine", "Give it a default, or drop it");
        execute("ALTER TABLE agents DROP COLUMN mine");

        isDone(replicate("--full"));
        Map<String, String> last = tables();
        // its column is the last one now
        last.remove("chats");
        first.remove("chats");
        last.keySet().removeIf(table -> table.startsWith("livechat_"));
        first.keySet().removeIf(table -> table.startsWith("livechat_"));
        assertThat(last).isEqualTo(first);
        assertThat(Long.parseLong(text("SELECT count(visitor_email) FROM chats")))
                .isPositive();
    }

    @Test
    void changedRows_areRepairedByAFullRun() throws Exception {
        String[] entities = {"--entities", "agents,chats,tickets,reports"};
        isDone(replicate(entities));
        Map<String, String> first = tables();
        execute("UPDATE chats SET visitor_name = 'changed', record = '{}' WHERE key = (SELECT min(key) FROM chats)");
        execute("DELETE FROM chat_messages WHERE chat_key = (SELECT max(chat_key) FROM chat_messages)");
        execute("DELETE FROM tickets WHERE key = (SELECT min(key) FROM tickets)");
        execute("INSERT INTO chats (key, type) VALUES ('somebody''s', 'chat')");
        execute("UPDATE report_figures SET value = value + 1 WHERE day = (SELECT min(day) FROM report_figures)");
        execute("DELETE FROM agents");

        Cli.Outcome full = replicate("--full", entities[0], entities[1]);

        isDone(full);
        assertThat(full.out()).contains("1 deleted");
        Map<String, String> last = tables();
        last.remove("livechat_replication_state");
        first.remove("livechat_replication_state");
        assertThat(last).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --account=other        | of the account other
            --zone=Asia/Tokyo      | has the zone Asia/Tokyo
            --mask=email --mask-mode=drop | fields masked as
            """)
    void otherSettings_areRefused(String options, String message) throws Exception {
        isDone(replicate());
        Map<String, String> before = tables();

        isRefused(
                replicate(options.split(" ")),
                ExitCode.USAGE,
                message,
                "of the runs before (--account, --mask, --zone), or another database");
        goesOn(before);
    }
}
