package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.reports.ReportQuery;
import io.github.livechat4j.text.internal.ZoneNames;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneConverterTest {

    @ParameterizedTest
    @CsvSource({"EST, -05:00", "MST, -07:00", "HST, -10:00"})
    void zone_whenItIsALinkOfIana_thenIsAcceptedByAnyJava(String name, String offset) {
        ZoneId zone = new ZoneConverter().convert(name);

        assertThat(zone.getRules().getOffset(Instant.parse("2026-07-01T00:00:00Z")))
                .isEqualTo(ZoneOffset.of(offset));
        assertThat(ReportQuery.everything().withZone(name).zone()).hasValue(zone);
    }

    @Test
    void zone_whenItIsNewerThanThisJava_thenIsToldApartFromOneThatDoesNotExist() {
        assertThat(ZoneConverter.unknown("America/Coyhaique"))
                .isEqualTo("'America/Coyhaique' is a time zone since release 2025b of the IANA data, but this Java has"
                        + " release " + ZoneNames.release()
                        + ": update Java, or write America/Punta_Arenas, which has the same time today");
        assertThat(ZoneConverter.unknown("America/Coyhaica")).startsWith("'America/Coyhaica' is no time zone;");
    }

    @ParameterizedTest
    @CsvSource({
        "America/Coyhaique",
        "America/Ciudad_Juarez",
        "Europe/Kyiv",
        "Pacific/Kanton",
        "America/Nuuk",
        "Asia/Qostanay"
    })
    void newerZone_thenHasAnOlderOneWithTheSameTime(String name) {
        Instant now = Instant.parse("2026-11-01T00:00:00Z");
        ZoneId instead = ZoneId.of(ZoneNames.newer(name).orElseThrow().instead());

        assertThat(instead.getRules()).isNotNull();
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            assertThat(ZoneId.of(name).getRules().getOffset(now))
                    .isEqualTo(instead.getRules().getOffset(now));
        }
    }
}
