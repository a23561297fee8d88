package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.programs.NeedsProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A PostgreSQL that refuses a run: the command says why, keeps nothing of it, and the next run goes on. */
@NeedsProgram(
        value = {"/usr/lib/postgresql/*/bin/initdb", "runuser"},
        packages = "postgresql util-linux")
class ReplicateIntoPostgresTest extends PostgresReplicationContract {

    @Test
    void anotherVersion_isRefused() throws Exception {
        isDone(replicate());
        execute("UPDATE livechat_replication SET schema_version = 99");
        Map<String, String> before = tables();

        isRefused(replicate(), ExitCode.FILE, "have version 99", "Use a newer livechat4j");
        assertThat(tables()).isEqualTo(before);
        execute("UPDATE livechat_replication SET schema_version = 1");
        isDone(replicate());
    }

    @Test
    void aUserWithoutRights_isTold_whatToGrant() throws Exception {
        execute("CREATE ROLE reader" + SCHEMAS.get() + " LOGIN");
        String reader = "user=reader" + SCHEMAS.get();

        isRefused(into(target(reader)), ExitCode.FILE, "permission denied", "Grant the user the right");
        assertThat(tables()).isEmpty();
        isDone(replicate());
        Map<String, String> before = tables();
        isRefused(into(target(reader)), ExitCode.FILE, "permission denied", "the owner of the schema " + schema);
        goesOn(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReadOnlyServer_isTold(boolean isFilled) throws Exception {
        if (isFilled) {
            isDone(replicate());
        }
        Map<String, String> before = tables();

        isRefused(
                into(target("user=test&options=-c%20default_transaction_read_only%3Don")),
                ExitCode.FILE,
                "read-only transaction",
                "default_transaction_read_only");
        goesOn(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100' | Free some space
            RAISE EXCEPTION 'temporary file size exceeds temp_file_limit' USING ERRCODE = '53400'    | Free some space
            PERFORM pg_terminate_backend(pg_backend_pid()) | was lost
            PERFORM pg_cancel_backend(pg_backend_pid())    | raise statement_timeout
            PERFORM pg_sleep(600)                          | raise statement_timeout
            RAISE EXCEPTION 'a trigger of somebody'        | could not write rows
            """)
    void aFailureInATransaction_isTold_andNothingOfTheTransactionIsKept(String statement, String message)
            throws Exception {
        isDone(replicate());
        // the messages come behind the chats, so half of the transaction is written
        execute("CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.chat_key = '"
                + text("SELECT max(chat_key) FROM chat_messages") + "' THEN " + statement
                + "; END IF; RETURN NEW; END $$");
        execute("CREATE TRIGGER fails BEFORE INSERT ON chat_messages FOR EACH ROW EXECUTE FUNCTION fails()");
        Map<String, String> before = tables();
        String limit = statement.contains("pg_sleep") ? "&options=-c%20statement_timeout%3D2000" : "";

        Cli.Outcome outcome = into(target("user=test" + limit), "--full");

        isRefused(outcome, ExitCode.FILE, message);
        execute("DROP TRIGGER fails ON chat_messages");
        assertThat(tables()).isEqualTo(before);
        isDone(replicate("--full"));
    }

    @Test
    void anotherRun_isTold() throws Exception {
        isDone(replicate());
        Map<String, String> before = tables();
        try (Connection connection = DriverManager.getConnection(target("user=test"));
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('livechat4j'), hashtext('" + schema + "'))");

            isRefused(replicate(), ExitCode.FILE, "Another run writes into", "the process ", "Wait until it ends");
        }
        goesOn(before);
    }

    @Test
    void aTableThatAnotherSessionHolds_isTold() throws Exception {
        isDone(replicate());
        Map<String, String> before = tables();
        try (Connection connection = DriverManager.getConnection(target("user=test"));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE chats IN ACCESS EXCLUSIVE MODE");

            isRefused(
                    into(target("user=test&options=-c%20lock_timeout%3D300")),
                    ExitCode.FILE,
                    "Another session holds the table");
        }
        goesOn(before);
    }

    @Test
    void aServerThatIsNotThere_orAnotherDatabase_isTold() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        isRefused(
                into("postgresql://anna:canary@127.0.0.1:" + port + "/chats"),
                ExitCode.FILE,
                "The connection to postgresql://127.0.0.1:" + port + "/chats, schema livechat failed",
                "Run again when the server is there");
        isRefused(
                into(server.url().replace("/postgres", "/nothing") + "?user=test"),
                ExitCode.FILE,
                "database \"nothing\" does not exist",
                "Check the URL");
        Cli.Outcome shown =
                into("postgresql://test:canary@127.0.0.1:" + server.port() + "/postgres?currentSchema=shown", "--json");
        isDone(shown);
        assertThat(shown.out()).contains("\"to\":\"postgresql://127.0.0.1").doesNotContain("canary");
        assertThat(into("postgresql://test:canary@127.0.0.1:" + server.port() + "/postgres?currentSchema=shown")
                        .out())
                .contains("is up to date")
                .doesNotContain("canary");
    }
}
