package io.github.livechat4j.warehouse.database;

import java.time.ZoneId;
import java.util.Objects;

/**
 * What all rows of a database have in common.
 *
 * @param id identifies the account, such as the number of its license
 * @param zone the time zone of the account, in which local times are stored
 * @param mask identifies the masked fields and their treatment, without a key; empty if nothing is masked
 */
public record WarehouseAccount(String id, ZoneId zone, String mask) {

    /**
     * Creates it.
     *
     * @param id identifies the account
     * @param zone the time zone of the account
     * @param mask identifies the masked fields and their treatment
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the id is blank
     */
    public WarehouseAccount {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(mask, "mask");
        if (id.isBlank()) {
            throw new IllegalArgumentException("The id of the account is blank; pass the number of the license");
        }
    }
}
