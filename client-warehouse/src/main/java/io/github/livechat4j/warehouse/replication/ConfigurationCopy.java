package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.Group;
import io.github.livechat4j.warehouse.RecordRows;
import io.github.livechat4j.warehouse.StoredRecord;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.database.RowBatch;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the agents, groups, tags, goals or canned responses, and replaces all of them in one transaction. */
final class ConfigurationCopy {

    private static final int ALL_OPERATORS = 0;

    private final LiveChat livechat;
    private final WarehouseSession session;
    private final RecordRows rows;
    private final RunTally tally;

    ConfigurationCopy(LiveChat livechat, WarehouseSession session, RecordRows rows, RunTally tally) {
        this.livechat = livechat;
        this.session = session;
        this.rows = rows;
        this.tally = tally;
    }

    /** Copies the records, and returns how many there are and how many are gone. */
    Copied copy(ReplicatedEntity entity) {
        StoredRecord record = entity.record().orElseThrow();
        WarehouseTable main = entity.mainTable();
        Forgotten forgotten = Forgotten.of(session.state());
        List<?> records = records(entity);
        Set<String> before = session.keys(main);
        RowBatch batch = new RowBatch();
        Map<String, Long> counts = new HashMap<>();
        Set<String> keys = new TreeSet<>();
        batch.replaceAll(main);
        for (Object each : records) {
            RecordBuffer buffer = new RecordBuffer();
            String key = rows.shred(record, each, buffer);
            if (!forgotten.has(main.name(), key)) {
                keys.add(key);
                buffer.passTo((table, values) -> {
                    batch.row(table, values);
                    counts.merge(table.name(), 1L, Long::sum);
                });
            }
        }
        session.replace(batch, Map.of());
        tally.rows(counts);
        before.removeAll(keys);
        return new Copied(keys.size(), before.size());
    }

    /**
     * What was copied.
     *
     * @param records the number of records
     * @param deleted the number of records that the service no longer has
     */
    record Copied(long records, long deleted) {}

    private List<?> records(ReplicatedEntity entity) {
        return switch (entity) {
            case AGENTS -> agents();
            case GROUPS -> livechat.groups().listGroups();
            case TAGS -> livechat.tags().listTags(null);
            case GOALS -> livechat.goals().listGoals();
            case CANNED_RESPONSES -> cannedResponses();
            default -> throw new AssertionError(entity + " is no configuration");
        };
    }

    /** Returns the agents with their details, which the list lacks. */
    private List<Agent> agents() {
        List<Agent> agents = new ArrayList<>();
        for (Agent listed : livechat.agents().listAgents()) {
            try {
                agents.add(livechat.agents().getAgent(listed.login()));
            } catch (NotFoundException e) {
                // ignored: the agent was deleted after the list was read
            }
        }
        return agents;
    }

    private List<?> cannedResponses() {
        Set<Integer> groups = new TreeSet<>(Set.of(ALL_OPERATORS));
        livechat.groups().listGroups().stream().map(Group::id).forEach(groups::add);
        return groups.stream()
                .flatMap(group -> livechat.cannedResponses().listCannedResponses(group).stream())
                .toList();
    }
}
