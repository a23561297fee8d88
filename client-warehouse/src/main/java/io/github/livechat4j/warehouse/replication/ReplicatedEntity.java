package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.warehouse.ReplicationTables;
import io.github.livechat4j.warehouse.StoredRecord;
import io.github.livechat4j.warehouse.Tables;
import io.github.livechat4j.warehouse.WarehouseTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of the account that is replicated, in the order in which a run reads them. */
public enum ReplicatedEntity {
    /** Agents, with the details of each. */
    AGENTS(StoredRecord.AGENTS),
    /** Groups. */
    GROUPS(StoredRecord.GROUPS),
    /** Tags. */
    TAGS(StoredRecord.TAGS),
    /** Goals. */
    GOALS(StoredRecord.GOALS),
    /** Canned responses of all groups. */
    CANNED_RESPONSES(StoredRecord.CANNED_RESPONSES),
    /** Chats and missed chats. */
    CHATS(StoredRecord.CHATS),
    /** Tickets. */
    TICKETS(StoredRecord.TICKETS),
    /** The daily reports. */
    REPORTS(null);

    private final @Nullable StoredRecord record;

    ReplicatedEntity(@Nullable StoredRecord record) {
        this.record = record;
    }

    /**
     * Returns the name.
     *
     * @return the name in lower case, such as {@code canned_responses}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Optional<StoredRecord> record() {
        return Optional.ofNullable(record);
    }

    /**
     * Returns the tables that it fills, but for {@code unreadable_records}, which all share.
     *
     * @return the main table first, unmodifiable
     */
    public List<WarehouseTable> tables() {
        return record == null ? List.of(ReplicationTables.reportFigures()) : Tables.of(record);
    }

    WarehouseTable mainTable() {
        return tables().get(0);
    }
}
