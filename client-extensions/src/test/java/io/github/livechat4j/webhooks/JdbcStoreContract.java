package io.github.livechat4j.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.livechat4j.webhooks.IdempotencyStore.Claim;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tests of the store for every database. */
abstract class JdbcStoreContract {

    private static final String KEY = "event:1520:chat_ended:1a2b";

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));

    private JdbcIdempotencyStore store;

    /** Returns a database that all tests share. */
    abstract DataSource dataSource() throws Exception;

    @BeforeEach
    void emptyTheTable() throws Exception {
        store = anotherProcess().createTable();
        update("DELETE FROM livechat_webhook_event");
    }

    private JdbcIdempotencyStore anotherProcess() throws Exception {
        return JdbcIdempotencyStore.of(dataSource()).withClock(time::get);
    }

    private void update(String sql) throws Exception {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void pass(Duration duration) {
        time.updateAndGet(now -> now.plus(duration));
    }

    @Test
    void claim_whenNew_thenIsGranted() {
        assertThat(store.claim(KEY)).isEqualTo(Claim.GRANTED);
    }

    @Test
    void claim_whenAnotherProcessHasIt_thenIsInProgress() throws Exception {
        anotherProcess().claim(KEY);

        assertThat(store.claim(KEY)).isEqualTo(Claim.IN_PROGRESS);
    }

    @Test
    void claim_whenCompletedBeforeARestart_thenIsCompleted() throws Exception {
        JdbcIdempotencyStore before = anotherProcess();
        before.claim(KEY);
        before.complete(KEY);

        assertThat(store.claim(KEY)).isEqualTo(Claim.COMPLETED);
    }

    @Test
    void claim_whenReleased_thenIsGrantedAgain() throws Exception {
        store.claim(KEY);
        store.release(KEY);

        assertThat(anotherProcess().claim(KEY)).isEqualTo(Claim.GRANTED);
    }

    @Test
    void claim_whenItsProcessNeverSaysHowItWent_thenExpires() throws Exception {
        anotherProcess().claim(KEY);

        pass(JdbcIdempotencyStore.DEFAULT_CLAIM_TIME);

        assertThat(store.claim(KEY)).isEqualTo(Claim.GRANTED);
    }

    @Test
    void completed_whenItsMemoryIsOver_thenIsForgotten() {
        store.claim(KEY);
        store.complete(KEY);

        pass(JdbcIdempotencyStore.DEFAULT_MEMORY.minusMillis(1));
        assertThat(store.claim(KEY)).isEqualTo(Claim.COMPLETED);
        pass(Duration.ofMillis(1));
        assertThat(store.claim(KEY)).isEqualTo(Claim.GRANTED);
    }

    @Test
    void release_whenTheClaimExpiredAndIsAnothers_thenLeavesIt() throws Exception {
        store.claim(KEY);
        pass(JdbcIdempotencyStore.DEFAULT_CLAIM_TIME);
        anotherProcess().claim(KEY);

        store.release(KEY);

        assertThat(anotherProcess().claim(KEY)).isEqualTo(Claim.IN_PROGRESS);
    }

    @Test
    void release_whenCompleted_thenLeavesIt() {
        store.claim(KEY);
        store.complete(KEY);

        store.release(KEY);

        assertThat(store.claim(KEY)).isEqualTo(Claim.COMPLETED);
    }

    @Test
    void complete_whenTheClaimWasForgotten_thenIsCompletedAllTheSame() {
        store.complete(KEY);

        assertThat(store.claim(KEY)).isEqualTo(Claim.COMPLETED);
    }

    @Test
    void claim_whenManyProcessesAskAtOnce_thenOneIsGranted() throws Exception {
        int processes = 8;
        for (int round = 0; round < 20; round++) {
            String key = KEY + round;

            List<Claim> claims = atOnce(processes, key);

            assertThat(claims).as(key).hasSize(processes).containsOnlyOnce(Claim.GRANTED);
        }
    }

    private List<Claim> atOnce(int processes, String key) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(processes);
        try {
            CyclicBarrier begin = new CyclicBarrier(processes);
            List<Callable<Claim>> tasks = new ArrayList<>();
            for (int i = 0; i < processes; i++) {
                JdbcIdempotencyStore process = anotherProcess();
                tasks.add(() -> {
                    begin.await();
                    return process.claim(key);
                });
            }
            List<Claim> claims = new ArrayList<>();
            for (Future<Claim> task : threads.invokeAll(tasks)) {
                claims.add(task.get());
            }
            return claims;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void expired_whenOthersAreClaimed_thenAreRemovedFromTheTable() throws Exception {
        store.claim(KEY);
        store.complete(KEY);
        pass(JdbcIdempotencyStore.DEFAULT_MEMORY);

        anotherProcess().claim("event:1520:chat_ended:other");

        assertThat(rows()).isEqualTo(1);
    }

    private int rows() throws Exception {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM livechat_webhook_event")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void connections_whenTheyDoNotCommitByThemselves_thenTheStoreDoes() throws Exception {
        JdbcIdempotencyStore transactional =
                JdbcIdempotencyStore.of(new WithoutAutoCommit(dataSource())).withClock(time::get);
        transactional.claim(KEY);
        transactional.complete(KEY);

        assertThat(store.claim(KEY)).isEqualTo(Claim.COMPLETED);
    }

    @Test
    void createTable_whenItIsThere_thenLeavesIt() {
        store.claim(KEY);

        assertThat(store.createTable().claim(KEY)).isEqualTo(Claim.IN_PROGRESS);
    }

    @Test
    void times_whenTooShort_thenAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.withClaimTime(Duration.ZERO))
                .withMessageContaining("claimTime")
                .withMessageContaining("PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.withMemory(Duration.ofMillis(-1)))
                .withMessageContaining("memory");
    }

    /** A data source whose connections have auto-commit disabled, as some pools are configured. */
    private record WithoutAutoCommit(DataSource delegate) implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = delegate.getConnection();
            connection.setAutoCommit(false);
            return connection;
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.io.PrintWriter getLogWriter() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLogWriter(java.io.PrintWriter out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLoginTimeout(int seconds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getLoginTimeout() {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.util.logging.Logger getParentLogger() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
