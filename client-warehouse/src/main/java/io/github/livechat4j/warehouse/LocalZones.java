package io.github.livechat4j.warehouse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The time zones of local times. A chat names its zone; other records have that of the account. */
final class LocalZones {

    private static final String ZONE_OF_CHATS = "timezone";
    private static final int COLUMN = columnOfZone();

    /** More than there are zones; a list of wrong names must not fill the memory. */
    private static final int MOST_KNOWN = 1_000;

    private final ZoneRules ofAccount;
    private final Map<String, ZoneRules> known = new HashMap<>();
    private ZoneRules chosen;

    LocalZones(ZoneId account) {
        this.ofAccount = Objects.requireNonNull(account, "zone").getRules();
        this.chosen = ofAccount;
    }

    private static int columnOfZone() {
        WarehouseTable chats = Tables.of(StoredRecord.CHATS).get(0);
        return chats.columns().indexOf(chats.column(ZONE_OF_CHATS).orElseThrow());
    }

    /** Chooses the zone of a record. */
    void choose(StoredRecord record, @Nullable Object[] main) {
        chosen = record == StoredRecord.CHATS && main[COLUMN] instanceof String name ? rules(name) : ofAccount;
    }

    private ZoneRules rules(String name) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(name, unseen -> {
            try {
                return ZoneId.of(unseen).getRules();
            } catch (DateTimeException e) {
                return ofAccount;
            }
        });
    }

    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), chosen.getOffset(instant));
    }
}
