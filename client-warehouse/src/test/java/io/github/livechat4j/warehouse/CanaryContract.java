package io.github.livechat4j.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.warehouse.database.Erasure;
import io.github.livechat4j.warehouse.database.WarehouseAccount;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import io.github.livechat4j.warehouse.replication.ReplicatedEntity;
import io.github.livechat4j.warehouse.replication.Replication;
import io.github.livechat4j.warehouse.replication.ReplicationOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both databases promise of personal data that is masked or erased. */
abstract class CanaryContract {

    static final ReplicationOptions OPTIONS = ReplicationOptions.standard()
            .withEntities(Set.of(ReplicatedEntity.CHATS, ReplicatedEntity.TICKETS))
            // the service gives out all records for any days
            .withOverlap(Duration.ofDays(60))
            .withZone(ZoneId.of("Europe/Warsaw"))
            .withAccount("8123470");

    /** All fields that can have the canary. The URLs and variables have only its address. */
    private static final String[] FIELDS = {
        "email",
        "ip",
        "name",
        "message_text",
        "visitor.id",
        "visitor_id",
        "rate_comment",
        "subject",
        "chat_start_url",
        "referrer",
        "custom_variables.value",
        "integration_variables.value"
    };

    private static final byte[] KEY = "a key of sixteen bytes or more".getBytes(UTF_8);

    final Canary canary = Canary.of(Canary.MAIL, Canary.NAME, Canary.IP, Canary.ID, Canary.TEXT);
    final Canary address = Canary.of(Canary.MAIL);
    private CanaryService service;

    /** Returns a database without rows. */
    abstract WarehouseTarget target() throws Exception;

    /** Returns the files that have the canary, of all that the database and this process may have written. */
    abstract List<?> files(Canary searched) throws Exception;

    @BeforeEach
    void startService() throws IOException {
        service = CanaryService.start();
    }

    @AfterEach
    void stopService() {
        service.close();
        System.out.println(getClass().getSimpleName() + " searched " + canary + "; " + address);
    }

    private Replication replication(WarehouseTarget target, ReplicationOptions options) {
        // a few days after the records, so that few days are counted
        return published(Replication.of(service.client(), target, options)
                .withClock(InstantSource.fixed(Instant.parse("2026-03-07T12:00:00Z"))));
    }

    /** Makes a replication write all that it can write. */
    Replication published(Replication replication) {
        return replication;
    }

    private void assertNowhere(Mask mask) throws Exception {
        WarehouseTarget target = target();
        Replication replication = replication(target, OPTIONS.withMask(mask));

        // the files of a run that goes on are those of one that is killed then
        replication.run(progress -> assertThat(searchedNow()).isEmpty());
        replication.run(progress -> {});

        assertThat(rows(target, mask, "chats")).startsWith("4:");
        assertThat(rows(target, mask, "unreadable_records")).startsWith("1:");
        assertThat(files(canary)).isEmpty();
    }

    private List<?> searchedNow() {
        try {
            return files(canary);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String rows(WarehouseTarget target, Mask mask, String table) {
        ReplicationOptions options = OPTIONS.withMask(mask);
        try (WarehouseSession session = target.open(new WarehouseAccount(
                Objects.requireNonNull(options.account()),
                Objects.requireNonNull(options.zone()),
                mask.fingerprint()))) {
            List<WarehouseTable> all = new ArrayList<>(Tables.all());
            all.addAll(ReplicationTables.all());
            return session.checksum(all.stream()
                    .filter(each -> each.name().equals(table))
                    .findFirst()
                    .orElseThrow());
        }
    }

    @Test
    void mask_whenAllFieldsAreHashed_thenTheCanaryIsInNoFile() throws Exception {
        assertNowhere(Mask.none().hashing(KEY, FIELDS));
    }

    @Test
    void mask_whenAllFieldsAreDropped_thenTheCanaryIsInNoFile() throws Exception {
        assertNowhere(Mask.none().dropping(FIELDS));
    }

    @Test
    void noMask_thenTheSearchFindsTheCanary() throws Exception {
        replication(target(), OPTIONS).run(progress -> {});

        assertThat(files(canary)).isNotEmpty();
    }

    @Test
    void forget_whenAVisitorIsInManyRecords_thenIsInNoFile_andDoesNotComeBack() throws Exception {
        WarehouseTarget target = target();
        Replication replication = replication(target, OPTIONS);
        replication.run(progress -> {});

        Erasure erasure = replication.forget(Set.of(Canary.MAIL.toUpperCase(Locale.ROOT)));

        assertThat(erasure.keys().get("chats")).containsExactlyInAnyOrder("A1", "missed_chat:A2", "A3");
        assertThat(erasure.keys().get("tickets")).containsExactlyInAnyOrder("T1", "T2");
        assertThat(erasure.keys().get("unreadable_records")).hasSize(1);
        assertThat(erasure.otherIdentifiers()).containsExactly(Canary.ID.toLowerCase(Locale.ROOT));
        assertThat(erasedFiles(canary)).isEmpty();
        assertThat(rows(target, Mask.none(), "chats")).startsWith("1:");

        replication.run(progress -> {});
        replication(target, OPTIONS.withFull(true)).run(progress -> {});

        assertThat(erasedFiles(canary)).isEmpty();
        assertThat(rows(target, Mask.none(), "chats")).startsWith("1:");
        assertThat(rows(target, Mask.none(), "tickets")).startsWith("1:");
        assertThat(replication.forget(Set.of(Canary.MAIL)).isRepeated()).isTrue();
    }

    @Test
    void forget_whenTheDatabaseIsMasked_thenFindsTheHash() throws Exception {
        Mask mask = Mask.none().hashing(KEY, "email", "message_text");
        WarehouseTarget target = target();
        Replication replication = replication(target, OPTIONS.withMask(mask));
        replication.run(progress -> {});

        Erasure erasure = replication.forget(Set.of(Canary.MAIL));

        assertThat(erasure.keys().get("chats")).contains("A1", "missed_chat:A2");
        assertThat(erasure.keys().get("tickets")).contains("T1");
        Canary hashes = Canary.of(mask.hashed(Canary.MAIL).toArray(String[]::new));
        assertThat(erasedFiles(hashes)).isEmpty();
        assertThat(erasedFiles(address)).isEmpty();
    }

    /** Returns the files that have the canary, of those that an erasure has to clean. */
    abstract List<?> erasedFiles(Canary searched) throws Exception;
}
