package io.github.livechat4j.cli.replicate;

import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.programs.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Kills runs on a real PostgreSQL, which is restarted under them. */
@NeedsProgram(
        value = {"/usr/lib/postgresql/*/bin/initdb", "runuser"},
        packages = "postgresql util-linux")
class KilledReplicationTest extends KilledReplicationContract {

    private PostgresServer server;
    private int restarts;

    @BeforeEach
    void startServer() throws Exception {
        server = PostgresServer.start();
    }

    @AfterEach
    void stopServer() throws Exception {
        server.stop();
    }

    @Override
    String disturbed() {
        return server.url() + "?user=test&currentSchema=disturbed";
    }

    @Override
    String undisturbed() {
        return server.url() + "?user=test&currentSchema=undisturbed";
    }

    /** Restarts the server: once as if the power failed, and once as its users do. */
    @Override
    boolean disturb(RunningCommand run) throws Exception {
        server.halt(restarts++ % 2 == 0 ? "immediate" : "fast");
        try {
            run.await();
        } finally {
            server.startAgain();
        }
        return true;
    }
}
