package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.warehouse.database.MemoryTarget;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Runs replications of sandboxes. */
final class ReplicationRuns {

    static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    static final ReplicationOptions OPTIONS = ReplicationOptions.standard().withBatchRecords(90);

    private ReplicationRuns() {}

    static LiveChatSandbox sandbox(int chats) {
        return LiveChatSandbox.builder()
                .chats(chats)
                .pendingChats(3)
                .tickets(70)
                .zone(ZONE)
                .history(Duration.ofDays(40))
                .start();
    }

    static ReplicationReport run(LiveChatSandbox sandbox, MemoryTarget target, ReplicationOptions options) {
        return Replication.of(sandbox.client(), target, options).run(progress -> {});
    }

    static Map<String, List<String>> anew(LiveChatSandbox sandbox) {
        MemoryTarget target = new MemoryTarget();
        run(sandbox, target, OPTIONS);
        return target.rows();
    }

    static EntityReport entityReport(ReplicationReport report, ReplicatedEntity entity) {
        return report.entities().stream()
                .filter(each -> each.entity() == entity)
                .findFirst()
                .orElseThrow();
    }
}
