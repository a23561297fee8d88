package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.ZoneConverter;
import io.github.livechat4j.reports.ReportQuery;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;

/**
 * The time zone that the user asks for.
 *
 * @param name the name as given, such as {@code EST}
 * @param id the zone, which older versions of Java know by another name
 */
record AskedZone(String name, ZoneId id) {

    /** Parses the name. */
    static final class Converter implements ITypeConverter<AskedZone> {

        Converter() {}

        @Override
        public AskedZone convert(String text) {
            return new AskedZone(text, new ZoneConverter().convert(text));
        }
    }

    /**
     * Checks that a report can be asked in this zone.
     *
     * @throws Failure if it is an offset
     */
    void check() {
        try {
            ReportQuery.everything().withZone(id);
        } catch (IllegalArgumentException e) {
            throw Failure.of(
                            ExitCode.USAGE,
                            "--zone must be the IANA name of a time zone, such as Europe/Warsaw or UTC, was \"" + name
                                    + "\"")
                    .because(e);
        }
    }
}
