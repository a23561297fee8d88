package io.github.livechat4j.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.random.RandomTrials;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalTimesTest {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, MM/dd/yy hh:mm:ss a", Locale.ENGLISH);

    /** A change of the clocks of a zone. */
    record Change(ZoneId zone, ZoneOffsetTransition transition) {}

    @Test
    void isBefore_whenTheHourComesTwice_thenOnlyWhatIsAfterTheSecondOneIs() {
        String time = "Sun, 10/25/26 02:30:00 am";
        ZoneId warsaw = ZoneId.of("Europe/Warsaw");

        assertThat(LocalTimes.isBefore(time, warsaw, Instant.parse("2026-10-25T01:29:59Z")))
                .isFalse();
        assertThat(LocalTimes.isBefore(time, warsaw, Instant.parse("2026-10-25T01:30:00Z")))
                .isFalse();
        assertThat(LocalTimes.isBefore(time, warsaw, Instant.parse("2026-10-25T01:30:01Z")))
                .isTrue();
    }

    @Test
    void isBefore_whenTheDayDoesNotExist_thenIsHeldToBeByTheClockBefore() {
        String time = "Fri, 12/30/11 11:00:00 am";
        ZoneId apia = ZoneId.of("Pacific/Apia");

        assertThat(LocalTimes.isBefore(time, apia, Instant.parse("2011-12-30T21:00:00Z")))
                .isFalse();
        assertThat(LocalTimes.isBefore(time, apia, Instant.parse("2011-12-30T21:00:01Z")))
                .isTrue();
    }

    private static List<Change> changes() {
        List<Change> all = new ArrayList<>();
        Instant from = Instant.parse("2000-01-02T00:00:00Z");
        Instant to = Instant.parse("2060-01-01T00:00:00Z");
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            ZoneOffsetTransition next = zone.getRules().nextTransition(from);
            while (next != null && next.getInstant().isBefore(to)) {
                all.add(new Change(zone, next));
                next = zone.getRules().nextTransition(next.getInstant());
            }
        }
        return all;
    }

    @Test
    void isBefore_whateverTheZoneAndItsClocks_thenHoldsForEachInstantThatIsMeant() {
        List<Change> changes = changes();
        RandomTrials.run(1_000, inputs -> {
            Change change = inputs.of(changes);
            LocalDateTime local =
                    change.transition().getDateTimeBefore().plusSeconds(inputs.between(-100_000, 100_000));
            Instant byClockBefore = local.toInstant(change.transition().getOffsetBefore());
            Instant limit = byClockBefore.plusSeconds(inputs.between(-10_000, 10_000));

            boolean isBefore = LocalTimes.isBefore(FORM.format(local), change.zone(), limit);

            List<ZoneOffset> valid = change.zone().getRules().getValidOffsets(local);
            boolean expected = valid.isEmpty()
                    ? byClockBefore.isBefore(limit)
                    : valid.stream().allMatch(offset -> local.toInstant(offset).isBefore(limit));
            assertThat(isBefore)
                    .as("%s in %s before %s", local, change.zone(), limit)
                    .isEqualTo(expected);
        });
    }

    @Test
    void isBefore_whenTheZoneIsNotKnown_thenHoldsInEachZone() {
        List<Change> changes = changes();
        RandomTrials.run(1_000, inputs -> {
            Change change = inputs.of(changes);
            LocalDateTime local =
                    change.transition().getDateTimeBefore().plusSeconds(inputs.between(-100_000, 100_000));
            Instant limit = local.atZone(CurrentDay.LATEST).toInstant();

            assertThat(LocalTimes.isBefore(FORM.format(local), null, limit)).isFalse();
            assertThat(LocalTimes.isBefore(FORM.format(local), null, limit.plusSeconds(1)))
                    .isTrue();
            for (ZoneOffset offset : change.zone().getRules().getValidOffsets(local)) {
                assertThat(local.toInstant(offset)).isBeforeOrEqualTo(limit);
            }
        });
    }
}
