package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.connection.Session;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an account knows about the arguments of a report: its names, its time zone and its first records. For reports
 * that are asked for by other means than {@code livechat report}. Safe for many threads.
 */
public final class ReportAccount {

    private final Session session;
    private final Surroundings surroundings;
    private final KnownNames names;
    private volatile @Nullable String zone;

    /**
     * Makes the facts, without any call.
     *
     * @param session the session with the account
     * @param surroundings the clock, and where the time zone is kept
     */
    public ReportAccount(Session session, Surroundings surroundings) {
        this.session = session;
        this.surroundings = surroundings;
        this.names = KnownNames.ofTools(session.livechat());
    }

    /**
     * Looks up an agent.
     *
     * @param given the login, or the part of it before the {@code @}
     * @return the login
     * @throws io.github.livechat4j.cli.Failure if there is no such agent, or several have this short name
     */
    public String agent(String given) {
        return names.agent(given);
    }

    /**
     * Looks up a group.
     *
     * @param id the id
     * @throws io.github.livechat4j.cli.Failure if there is no such group
     */
    public void requireGroup(int id) {
        names.group(String.valueOf(id));
    }

    /**
     * Looks up a goal.
     *
     * @param id the id
     * @throws io.github.livechat4j.cli.Failure if there is no such goal
     */
    public void requireGoal(int id) {
        names.goal(String.valueOf(id));
    }

    /**
     * Looks up a tag.
     *
     * @param given the tag, in letters of any case
     * @return the tag as the account writes it
     * @throws io.github.livechat4j.cli.Failure if there is no such tag
     */
    public String tag(String given) {
        return names.tag(given);
    }

    /**
     * Returns the time zone of the account.
     *
     * @return its IANA name; empty if it could not be found out
     */
    public Optional<String> zone() {
        if (zone == null) {
            zone = AccountZone.of(session, surroundings).orElse(null);
        }
        return Optional.ofNullable(zone);
    }

    /**
     * Cuts a period off at today.
     *
     * @param first the first day
     * @param last the last day
     * @param asked the time zone that was asked for; empty for that of the account
     * @return the last day, but today at the latest
     * @throws io.github.livechat4j.cli.Failure if the period is in the future
     */
    public LocalDate lastUntilToday(LocalDate first, LocalDate last, Optional<ZoneId> asked) {
        ZoneId where = asked.or(() -> ReportZone.ofAccount(zone()).id())
                .orElse(surroundings.clock().getZone());
        LocalDate today = LocalDate.now(surroundings.clock().withZone(where));
        PeriodOptions.requireBegun(first, today);
        return last.isAfter(today) ? today : last;
    }

    /**
     * Tells a period without figures from a period before the first chat or ticket of the account.
     *
     * @param report the name of the report
     * @param last the last day of the period; empty for all time
     * @param total the figures of the whole period, without those that are not known
     * @return one sentence; none if the account had chats or tickets until the end of the period
     */
    public List<String> remarks(String report, Optional<LocalDate> last, List<BigDecimal> total) {
        return last.isEmpty() || total.stream().anyMatch(number -> number.signum() != 0)
                ? List.of()
                : FirstRecord.remarks(session, report, last.get(), "the period");
    }
}
