package io.github.livechat4j.cli.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Options that the vendor's document does not list for a report, although other clients send them. If the service
 * ignores such an option, the figures of an agent are those of the whole account.
 */
final class Undocumented {

    private static final Map<ReportName, Set<Taken>> OPTIONS = Map.ofEntries(
            Map.entry(ReportName.NEW_TICKETS, Set.of(Taken.AGENT)),
            Map.entry(ReportName.TICKET_SOURCES, Set.of(Taken.AGENT)),
            Map.entry(ReportName.CHAT_GREETINGS, Set.of(Taken.AGENT)),
            Map.entry(ReportName.CHAT_FIRST_RESPONSE_TIME, Set.of(Taken.ZONE)),
            Map.entry(ReportName.CHAT_RESPONSE_TIME, Set.of(Taken.ZONE)),
            Map.entry(ReportName.CHATTING_TIME, Set.of(Taken.ZONE, Taken.GROUP_BY)),
            Map.entry(ReportName.AVAILABILITY, Set.of(Taken.GROUP_BY)),
            Map.entry(ReportName.NOT_REPLIED_CHATS, Set.of(Taken.AGENT, Taken.GROUP)),
            // made of several reports, some of which document no time zone
            Map.entry(ReportName.SCORECARD, Set.of(Taken.ZONE)),
            Map.entry(ReportName.OVERVIEW, Set.of(Taken.ZONE, Taken.GROUP)));

    private Undocumented() {}

    /**
     * Returns warnings about undocumented options.
     *
     * @param given the options that the user gave
     * @return one sentence; empty if all options are documented
     */
    static List<String> remarks(ReportName report, Collection<Taken> given) {
        Set<Taken> doubtful = new TreeSet<>(OPTIONS.getOrDefault(report, Set.of()));
        doubtful.retainAll(given);
        if (doubtful.isEmpty()) {
            return List.of();
        }
        String effect = doubtful.contains(Taken.AGENT) || doubtful.contains(Taken.GROUP)
                ? "if the service ignores it, these figures are those of the whole account"
                : "if the service ignores it, days begin and end, or are put together, as the service chooses";
        return List.of("The vendor's document lists no " + Taken.options(doubtful) + " for " + report.word() + ": "
                + effect + ".");
    }
}
