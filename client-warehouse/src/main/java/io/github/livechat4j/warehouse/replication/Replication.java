package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.warehouse.ReplicationTables;
import io.github.livechat4j.warehouse.Tables;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.database.DuckDbSession;
import io.github.livechat4j.warehouse.database.DuckDbTarget;
import io.github.livechat4j.warehouse.database.Erasure;
import io.github.livechat4j.warehouse.database.WarehouseAccount;
import io.github.livechat4j.warehouse.database.WarehouseException;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import io.github.livechat4j.warehouse.internal.RecordIdentifiers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Copies an account into a database, and keeps the copy up to date:
 *
 * <pre>{@code
 * WarehouseTarget database = WarehouseTarget.of("livechat.duckdb");
 * Replication replication = Replication.of(livechat, database, ReplicationOptions.standard());
 * ReplicationReport report = replication.run(progress -> {});
 * }</pre>
 *
 * <p>The driver of the database must be on the class path: {@code org.postgresql:postgresql} or
 * {@code org.duckdb:duckdb_jdbc}. This library brings neither.
 *
 * <p>The first run reads everything; later ones read what is new or changed. A run can be killed at any moment: the
 * next one continues from its last transaction, and the tables are those of a run that was not killed.
 *
 * <p>Immutable, and safe for many threads; the database refuses a second run at the same time.
 */
public final class Replication {

    private final LiveChat livechat;
    private final WarehouseTarget target;
    private final ReplicationOptions options;
    private final InstantSource clock;
    private final @Nullable Path copy;

    private Replication(
            LiveChat livechat,
            WarehouseTarget target,
            ReplicationOptions options,
            InstantSource clock,
            @Nullable Path copy) {
        this.livechat = Objects.requireNonNull(livechat, "livechat");
        this.target = Objects.requireNonNull(target, "target");
        this.options = Objects.requireNonNull(options, "options");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.copy = copy;
    }

    /**
     * Creates a replication.
     *
     * @param livechat the client of the account, which the caller closes
     * @param target the database
     * @param options the settings
     * @return the replication, which has made no request yet
     */
    public static Replication of(LiveChat livechat, WarehouseTarget target, ReplicationOptions options) {
        return new Replication(livechat, target, options, InstantSource.system(), null);
    }

    /**
     * Replaces the clock, which determines the current day.
     *
     * @param newClock the clock
     * @return a replication with this clock
     */
    public Replication withClock(InstantSource newClock) {
        return new Replication(livechat, target, options, newClock, copy);
    }

    /**
     * Makes each run and each erasure replace a copy of the DuckDB file at its end, in one step, for tools that read it
     * during the next run. The copy is written before the lock of the database ends, so no other run changes it
     * meanwhile.
     *
     * @param file the copy, which need not exist yet; its directory has to
     * @return a replication with this copy
     * @throws IllegalArgumentException if the database is no DuckDB file, or the file itself
     */
    public Replication withCopy(Path file) {
        if (!(target instanceof DuckDbTarget)) {
            throw new IllegalArgumentException("Only a DuckDB file can have a copy, and " + target + " is none");
        }
        if (file.toAbsolutePath().normalize().toString().equals(target.toString())) {
            throw new IllegalArgumentException(file + " is the database itself; name another file for the copy");
        }
        return new Replication(livechat, target, options, clock, file);
    }

    /**
     * Brings the database up to date. Everything that was written before an exception stays, and the next run continues
     * behind it.
     *
     * @param listener receives the progress after each transaction, on this thread
     * @return what was done
     * @throws LiveChatException if a call fails
     * @throws WarehouseException if the database cannot be opened, read or written, or its copy cannot be replaced
     * @throws IllegalArgumentException if the time zone or the owner of the account cannot be found
     * @throws CancellationException if this thread is interrupted
     */
    public ReplicationReport run(Consumer<? super ReplicationProgress> listener) {
        Objects.requireNonNull(listener, "listener");
        long nanos = System.nanoTime();
        WarehouseAccount account = AccountFacts.of(livechat, options);
        try (WarehouseSession session = target.open(account)) {
            ReplicationReport report = new ReplicationRun(livechat, session, options, account.zone(), clock, listener)
                    .run(clock.instant(), nanos);
            replaceCopy(session);
            return report;
        }
    }

    private void replaceCopy(WarehouseSession session) {
        if (copy != null && session instanceof DuckDbSession file) {
            file.copyTo(copy);
        }
    }

    /**
     * Deletes all records that name a visitor, and remembers not to store records of this visitor again that began
     * before now. Delete them in the service too: this does not change the service.
     *
     * <p>A record is deleted as a whole if one of the identifiers is a value in it, or a word within a text of it, such
     * as a message, a note of an agent, the list of people in copy, or a URL. So a chat or ticket that the visitor
     * shares with others is deleted, too.
     *
     * @param identifiers e-mail addresses, ids of the visitor or IPs, as the service writes them, or the hashes that a
     *     masked database has; hashes of the former are found too
     * @return what was deleted
     * @throws WarehouseException if the database cannot be opened or written, or its copy cannot be replaced
     * @throws LiveChatException if a call fails
     * @throws IllegalArgumentException if an identifier is none or that of an agent, or if the time zone or the owner
     *     of the account cannot be found
     */
    public Erasure forget(Set<String> identifiers) {
        Set<String> stored = new TreeSet<>();
        for (String identifier : identifiers) {
            stored.add(RecordIdentifiers.checked(identifier));
            stored.addAll(options.mask().hashed(identifier.strip()));
        }
        if (stored.isEmpty()) {
            throw new IllegalArgumentException("There is no identifier; pass an address, an id of a visitor or an IP");
        }
        refuseAgents(stored);
        List<WarehouseTable> tables = new ArrayList<>(Tables.all());
        tables.addAll(ReplicationTables.all());
        try (WarehouseSession session = target.open(AccountFacts.of(livechat, options))) {
            session.prepare(tables);
            Map<String, String> state = session.state();
            boolean isRepeated = Forgotten.of(state).hasVisitors(stored);
            Erasure erasure =
                    session.erase(tables, stored, keys -> Forgotten.with(state, stored, clock.instant(), keys));
            replaceCopy(session);
            return new Erasure(erasure.keys(), erasure.rows(), erasure.otherIdentifiers(), isRepeated);
        }
    }

    /** Refuses agents, whose addresses are in all of their chats. */
    private void refuseAgents(Set<String> identifiers) {
        for (Agent agent : livechat.agents().listAgents()) {
            Set<String> logins = new TreeSet<>(options.mask().hashed(agent.login()));
            logins.add(agent.login().toLowerCase(Locale.ROOT));
            if (!Collections.disjoint(logins, identifiers)) {
                throw new IllegalArgumentException("An identifier is that of an agent of the account, and all chats of"
                        + " the agent would be deleted; pass identifiers of a visitor");
            }
        }
    }
}
