package io.github.livechat4j.warehouse.database;

import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.internal.RecordIdentifiers;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A database in memory, with transactions. It can fail at any call, before or after the call was committed. */
public final class MemoryTarget implements WarehouseTarget {

    /** The rows of each table by the key of their record. */
    private Map<String, Map<String, List<@Nullable Object[]>>> tables = new TreeMap<>();

    private Map<String, String> state = new HashMap<>();
    private @Nullable WarehouseAccount account;
    private IntPredicate failing = call -> false;
    private int calls;
    private int transactions;

    /** A failure that a test has asked for. */
    public static final class KilledException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KilledException(String where) {
            super(where);
        }
    }

    /**
     * Fails at the calls of a session with these numbers.
     *
     * @param newFailing receives the number of a half of a call, from 0: the first half is before it is carried out
     */
    public void failAt(IntPredicate newFailing) {
        failing = newFailing;
        calls = 0;
    }

    /** Returns the number of halves of calls since {@link #failAt}. */
    public int calls() {
        return calls;
    }

    /** Returns the number of transactions that wrote rows. */
    public int transactions() {
        return transactions;
    }

    /** Returns the state. */
    public Map<String, String> state() {
        return state;
    }

    /** Returns all rows as sorted lines, by table. */
    public Map<String, List<String>> rows() {
        Map<String, List<String>> all = new TreeMap<>();
        tables.forEach((table, records) -> all.put(
                table,
                records.values().stream()
                        .flatMap(List::stream)
                        .map(Arrays::toString)
                        .sorted()
                        .toList()));
        return all;
    }

    @Override
    public WarehouseSession open(WarehouseAccount opened) {
        if (account != null && !account.equals(opened)) {
            throw new WarehouseException(WarehouseException.Problem.OTHER_ACCOUNT, "another account or mask");
        }
        account = opened;
        return new Session();
    }

    private Map<String, List<@Nullable Object[]>> records(WarehouseTable table) {
        return tables.computeIfAbsent(table.name(), unseen -> new TreeMap<>());
    }

    private void half(String where) {
        if (failing.test(calls++)) {
            throw new KilledException(where);
        }
    }

    private final class Session implements WarehouseSession {

        private final Map<String, WarehouseTable> prepared = new HashMap<>();

        @Override
        public List<String> prepare(Collection<WarehouseTable> all) {
            half("prepare");
            all.forEach(table -> {
                prepared.put(table.name(), table);
                tables.computeIfAbsent(table.name(), unseen -> new TreeMap<>());
            });
            half("prepare");
            return List.of();
        }

        @Override
        public List<String> prepareViews() {
            return List.of();
        }

        @Override
        public Map<String, String> state() {
            half("state");
            return Map.copyOf(state);
        }

        private WarehouseTable root(WarehouseTable table) {
            return table.parent().map(this::root).orElse(table);
        }

        @Override
        public void replace(RowBatch batch, Map<String, String> newState) {
            half("replace");
            for (WarehouseTable main : batch.mainTables()) {
                prepared.values().stream().filter(table -> root(table) == main).forEach(table -> {
                    Map<String, List<@Nullable Object[]>> records = records(table);
                    if (batch.isCleared(main)) {
                        records.clear();
                    }
                    batch.keys(main).forEach(records::remove);
                });
            }
            batch.rowsByTable()
                    .forEach((table, rows) -> rows.forEach(row -> records(table)
                            .computeIfAbsent(String.valueOf(row[0]), key -> new ArrayList<>())
                            .add(row)));
            save(newState);
            transactions += batch.isEmpty() ? 0 : 1;
            half("replace");
        }

        private void save(Map<String, String> newState) {
            newState.forEach((name, text) -> {
                if (text.isEmpty()) {
                    state.remove(name);
                } else {
                    state.put(name, text);
                }
            });
        }

        @Override
        public Map<LocalDate, Long> countByDay(WarehouseTable table, String column) {
            half("countByDay");
            int index = table.columns().indexOf(table.column(column).orElseThrow());
            Map<LocalDate, Long> days = new TreeMap<>();
            records(table).values().stream().flatMap(List::stream).forEach(row -> {
                Object time = row[index];
                if (time != null) {
                    LocalDate day = time instanceof LocalDateTime exact ? exact.toLocalDate() : (LocalDate) time;
                    days.merge(day, 1L, Long::sum);
                }
            });
            return days;
        }

        @Override
        public Set<String> keys(WarehouseTable main) {
            half("keys");
            return new TreeSet<>(records(main).keySet());
        }

        @Override
        public String checksum(WarehouseTable table) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Erasure erase(
                Collection<WarehouseTable> all,
                Collection<String> identifiers,
                Function<Map<String, List<String>>, Map<String, String>> newState) {
            half("erase");
            Set<String> searched = RecordSearch.checked(identifiers);
            Map<String, List<String>> keys = new HashMap<>();
            for (WarehouseTable main : all) {
                if (main.parent().isEmpty()) {
                    List<String> found = records(main).entrySet().stream()
                            .filter(entry -> entry.getValue().stream()
                                    .flatMap(Arrays::stream)
                                    .anyMatch(value -> value instanceof String text
                                            && !Collections.disjoint(RecordIdentifiers.of(text), searched)))
                            .map(Map.Entry::getKey)
                            .toList();
                    if (!found.isEmpty()) {
                        keys.put(main.name(), found);
                    }
                    all.stream()
                            .filter(table -> root(table) == main)
                            .forEach(table -> found.forEach(records(table)::remove));
                }
            }
            save(newState.apply(keys));
            half("erase");
            return new Erasure(keys, Map.of(), Set.of(), false);
        }

        @Override
        public Connection connection() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // each call is a transaction of its own
        }
    }
}
