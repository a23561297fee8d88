package io.github.livechat4j.benchmarks;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import io.github.livechat4j.warehouse.replication.ReplicatedEntity;
import io.github.livechat4j.warehouse.replication.Replication;
import io.github.livechat4j.warehouse.replication.ReplicationOptions;
import java.util.List;

/** Replicates the chats of a server with transactions of a given size. */
public final class ReplicationBatches {

    private ReplicationBatches() {}

    /**
     * Replicates.
     *
     * @param arguments the address of the server, the database, and the number of records in a transaction
     */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("usage: ReplicationBatches SERVER DATABASE RECORDS");
        }
        ReplicationOptions options = ReplicationOptions.standard()
                .withAccount("benchmarks")
                .withEntities(List.of(ReplicatedEntity.CHATS))
                .withBatchRecords(Integer.parseInt(arguments[2]));
        try (LiveChat livechat = LiveChat.builder()
                .baseUrl(arguments[0])
                .credentials(Credentials.basic("nora.lindqvist@example.com", "fixed-token"))
                .build()) {
            Replication.of(livechat, WarehouseTarget.of(arguments[1]), options).run(progress -> {});
        }
    }
}
