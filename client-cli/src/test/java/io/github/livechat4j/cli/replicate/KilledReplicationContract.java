package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli.Outcome;
import io.github.livechat4j.cli.CommandProcess;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.warehouse.Tables;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Kills the command at random moments while its account changes and fails, and compares the tables with those of a run
 * that nothing has disturbed. {@code -Drandom.seed=N} repeats the random choices, {@code -Dreplication.kills=20
 * -Dreplication.chats=6000} makes a large run.
 */
abstract class KilledReplicationContract {

    private static final int KILLS = Integer.getInteger("replication.kills", 5);
    private static final int CHATS = Integer.getInteger("replication.chats", 400);
    private static final int KINDS = 4;

    /** Makes a pass consist of many transactions, also that of a small archive. */
    private static final int BATCH = Math.max(10, CHATS / 60);

    /** How many kills have to land in unfinished passes, and how many a test adds at most for that. */
    private static final int LEAST_IN_PASS = Math.max(1, KILLS / 5);

    private static final int MOST_FURTHER = 40;

    /** The requests of a run before its chats, more or less. */
    private static final int SETUP = 25;

    /** The requests for chats before those of the pass: the time zone, and the plan. */
    private static final int CHATS_BEFORE_PASS = 2;

    /** The time after the last awaited request in which a run is killed, and the greatest step of the delay. */
    private static final int MOST_MILLISECONDS = 300;

    private static final WarehouseTable MAIN = Tables.all().stream()
            .filter(table -> table.name().equals("chats"))
            .findFirst()
            .orElseThrow();

    /** The exit codes of a run that is not killed: the account may fail too often, or change before it is counted. */
    private static final Set<Integer> POSSIBLE = Set.of(
            ExitCode.OK.code(),
            ExitCode.INCOMPLETE.code(),
            ExitCode.RATE_LIMITED.code(),
            ExitCode.NETWORK.code(),
            ExitCode.SERVICE.code());

    private final long seed = Long.getLong("random.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final RestlessAccount account = new RestlessAccount(random, CHATS);
    private final Map<String, Integer> landed = new TreeMap<>();
    private int kills;
    private int killsInPass;
    /** The time of the last finished pass when a run was killed last. */
    private String through = "";

    /** The time from the first page of chats to a kill, which follows the speed of the machine. */
    private int delay = 400;

    private int restarts;

    /** Returns the database that is disturbed. */
    abstract String disturbed() throws Exception;

    /** Returns another empty database. */
    abstract String undisturbed() throws Exception;

    /** Disturbs the database in the middle of a run, and returns whether it can be disturbed. */
    abstract boolean disturb(RunningCommand run) throws Exception;

    private static String[] words(String database, String... words) {
        List<String> all = new ArrayList<>(List.of("replicate"));
        all.addAll(Arrays.asList(words));
        if (!all.contains("forget")) {
            all.addAll(List.of("--batch-size", Integer.toString(BATCH)));
        }
        all.addAll(List.of("--to", database));
        return all.toArray(String[]::new);
    }

    private RunningCommand start(String database, String... words) {
        return RunningCommand.start(StandingSandbox.environment(account.sandbox()), words(database, words));
    }

    private Outcome run(String database, String... words) {
        RunningCommand run = start(database, words);
        account.awaitRequests(Integer.MAX_VALUE, run::isRunning);
        return run.await();
    }

    /** The moment at which a run is killed, counted in requests. */
    @FunctionalInterface
    private interface Moment {
        void await(CommandProcess run);
    }

    /** Returns a moment somewhere within the first requests of a run. */
    private Moment within(int requests) {
        return run -> account.awaitRequests(1 + random.nextInt(requests), run::isAlive);
    }

    private void kill(int number, int milliseconds, Moment moment, String... words) throws Exception {
        int end = kills + number;
        while (kills < end) {
            killOne(moment, random.nextInt(milliseconds), words);
        }
    }

    /** Kills runs while they write their chats: later if the run before had not begun, and earlier if it was done. */
    private void killInChats(int number, String... words) throws Exception {
        int end = kills + number;
        while (kills < end) {
            String before = through;
            int already = killsInPass;
            boolean isKilled = killOne(
                    run -> account.awaitRequests("listChats", CHATS_BEFORE_PASS + 1, run::isAlive), delay, words);
            int step = random.nextInt(MOST_MILLISECONDS);
            if (!isKilled || !through.equals(before)) {
                delay = Math.max(0, delay - step);
            } else if (killsInPass == already) {
                delay += step;
            }
        }
    }

    /** Kills a run some time after a moment, and returns false if it has ended before. */
    private boolean killOne(Moment moment, int milliseconds, String... words) throws Exception {
        try (CommandProcess run =
                CommandProcess.start(StandingSandbox.environment(account.sandbox()), words(disturbed(), words))) {
            moment.await(run);
            if (run.hasEndedAfter(milliseconds)) {
                Outcome outcome = run.await();
                assertThat(outcome.exitCode()).as(outcome.err()).isIn(POSSIBLE);
                return false;
            }
            run.kill();
        }
        kills++;
        look(words.length == 0 ? "" : words[0]);
        return true;
    }

    /** Looks where a run was killed. */
    private void look(String kind) throws Exception {
        try (WarehouseSession session = WarehouseTarget.of(disturbed()).open(account.identity())) {
            Map<String, String> state = session.state();
            String before = through;
            through = state.getOrDefault("chats.through", "");
            String pass = state.get("chats.pass");
            String place;
            if (kind.equals("--full") || kind.equals("forget")) {
                place = kind;
            } else if (pass != null) {
                // the standing of a pass is saved with its rows
                assertThat(session.keys(MAIN)).isNotEmpty();
                killsInPass++;
                place = "unfinished " + pass.lines().skip(1).findFirst().orElseThrow();
            } else {
                place = through.equals(before) ? "before the chats" : "after the chats";
            }
            landed.merge(place, 1, Integer::sum);
        }
    }

    /** Disturbs the database somewhere within the chats of a run. */
    private void restart(int pages) throws Exception {
        boolean isRestarted = false;
        while (!isRestarted) {
            RunningCommand run = start(disturbed());
            account.awaitRequests("listChats", CHATS_BEFORE_PASS + random.nextInt(pages), run::isRunning);
            if (!disturb(run)) {
                run.await();
                return;
            }
            Outcome outcome = run.await();
            isRestarted = outcome.exitCode() == ExitCode.FILE.code();
            if (isRestarted) {
                restarts++;
                assertThat(outcome.err()).contains("connection").contains("Run again");
            } else {
                assertThat(outcome.exitCode()).as(outcome.err()).isIn(POSSIBLE);
            }
        }
    }

    @Test
    @Timeout(1_800)
    void replicate_whenKilledAgainAndAgain_thenTheTablesAreThoseOfARunThatNothingHasDisturbed() throws Exception {
        int each = KILLS / KINDS;
        int pages = CHATS / 100;
        int first = KILLS - (KINDS - 1) * each;
        // the first one so early that a small archive is not complete
        kill(1, 1, within(SETUP / 2));
        killInChats(first - 1);
        restart(1 + pages / 2);
        completed();
        kill(each / 2, MOST_MILLISECONDS, within(SETUP), "--overlap", "30d");
        killInChats(each - each / 2, "--overlap", "30d");
        for (int further = 0; killsInPass < LEAST_IN_PASS && further < MOST_FURTHER; further++) {
            killInChats(1, "--overlap", "30d");
        }
        restart(1);
        completed();
        kill(each, MOST_MILLISECONDS, within(SETUP + pages), "--full");
        completed("--full");
        kill(each, MOST_MILLISECONDS, within(2), "forget", RestlessAccount.ERASED);
        Outcome forgotten = run(disturbed(), "forget", RestlessAccount.ERASED);
        assertThat(forgotten.exitCode()).as(forgotten.err()).isZero();
        account.becomeQuiet();

        Outcome last = run(disturbed(), "--full");
        Outcome anew = run(undisturbed());
        Outcome erased = run(undisturbed(), "forget", RestlessAccount.ERASED);

        System.out.printf(
                "%s: -Drandom.seed=%d, %d kills %s, %d restarts, %d requests, %d of them failed, %d changes%n",
                getClass().getSimpleName(),
                seed,
                kills,
                landed,
                restarts,
                account.requests(),
                account.failedRequests(),
                account.changes());
        isDone(last);
        isDone(anew);
        isDone(erased);
        assertThat(erased.out())
                .as("%s", erased)
                .contains("deleted 3 records of chats")
                .contains("deleted 1 records of tickets");
        TableComparison tables = new TableComparison(
                WarehouseTarget.of(disturbed()), WarehouseTarget.of(undisturbed()), account.identity());
        assertThat(tables.differences()).as("-Drandom.seed=%d", seed).isEmpty();
        assertThat(tables.rows()).isGreaterThan(CHATS);
        assertThat(account.failedRequests()).isPositive();
        assertThat(killsInPass).as("%s", landed).isGreaterThanOrEqualTo(LEAST_IN_PASS);
        assertThat(kills - killsInPass).as("%s", landed).isPositive();
        account.close();
    }

    private static void isDone(Outcome outcome) {
        assertThat(outcome.exitCode()).as("%s", outcome).isZero();
    }

    /** Runs until a run ends well. */
    private Outcome completed(String... words) throws Exception {
        while (true) {
            Outcome outcome = run(disturbed(), words);
            assertThat(outcome.exitCode()).as(outcome.err()).isIn(POSSIBLE);
            if (outcome.exitCode() == ExitCode.OK.code() || outcome.exitCode() == ExitCode.INCOMPLETE.code()) {
                return outcome;
            }
        }
    }
}
