package io.github.livechat4j.cli.report;

import io.github.livechat4j.text.internal.ZoneNames;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The time zone of a report: the one that the user asked for, else that of the account.
 *
 * @param name the IANA name; empty if that of the account could not be found out
 * @param isAsked whether the user asked for it
 */
record ReportZone(Optional<String> name, boolean isAsked) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_+/-]{1,60}");

    /** Returns whether a text of the service can be the name of a zone. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static ReportZone asked(String name) {
        return new ReportZone(Optional.of(name), true);
    }

    static ReportZone ofAccount(Optional<String> name) {
        return new ReportZone(name, false);
    }

    /** Returns the zone in words, for the headings of tables, pictures and pages. */
    String words() {
        String ofAccount = "time zone of the account";
        return name.map(known -> isAsked ? known : known + ", " + ofAccount).orElse(ofAccount);
    }

    /** Returns the zone; empty if its name is unknown, or newer than this Java. */
    Optional<ZoneId> id() {
        try {
            return name.map(ZoneNames::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
