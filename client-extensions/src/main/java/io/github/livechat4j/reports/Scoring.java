package io.github.livechat4j.reports;

import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.error.PermissionException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Runs the reports of a scorecard and joins them. */
final class Scoring {

    private final Reports reports;
    private final ReportQuery query;
    private final Map<String, ChatCount> chats = new ConcurrentHashMap<>();
    private final Map<String, ChatRatings> ratings = new ConcurrentHashMap<>();
    private final Map<String, MeanTime> firstResponse = new ConcurrentHashMap<>();
    private final Map<String, MeanTime> response = new ConcurrentHashMap<>();
    private final Map<String, TimeSpent> chattingTime = new ConcurrentHashMap<>();
    private final Map<String, TimeSpent> availability = new ConcurrentHashMap<>();
    private final Map<String, NotFoundException> notFound = new ConcurrentHashMap<>();
    private final Map<ScorecardPart, PermissionException> missing = new ConcurrentHashMap<>();

    Scoring(Reports reports, ReportQuery query) {
        this.reports = reports;
        this.query = query;
    }

    /** One report of one agent. */
    private record Cell(String agent, ScorecardPart part) {}

    AgentScorecard score(Collection<String> agents, FanOut fanOut) {
        ArgumentChecks.requireAgents(agents, query);
        Report.AVAILABILITY.check(query);
        List<Cell> cells = new ArrayList<>();
        for (ScorecardPart part : ScorecardPart.values()) {
            agents.forEach(agent -> cells.add(new Cell(agent, part)));
        }
        fanOut.each(cells, this::fill);
        if (missing.size() == ScorecardPart.values().length) {
            throw Objects.requireNonNull(missing.get(ScorecardPart.CHATS));
        }
        Set<String> distinct = new LinkedHashSet<>(agents);
        if (!distinct.isEmpty() && notFound.keySet().containsAll(distinct)) {
            throw Objects.requireNonNull(notFound.get(distinct.iterator().next()));
        }
        List<AgentScore> scores = distinct.stream()
                .filter(agent -> !notFound.containsKey(agent))
                .map(this::score)
                .toList();
        return new AgentScorecard(
                scores, missing, distinct.stream().filter(notFound::containsKey).toList());
    }

    private Cell fill(Cell cell) {
        // a report that is rejected for one agent is rejected for all
        if (!missing.containsKey(cell.part()) && !notFound.containsKey(cell.agent())) {
            try {
                ask(cell.part(), cell.agent());
            } catch (PermissionException e) {
                missing.putIfAbsent(cell.part(), e);
            } catch (NotFoundException e) {
                notFound.putIfAbsent(cell.agent(), e);
            }
        }
        return cell;
    }

    private void ask(ScorecardPart part, String agent) {
        ReportQuery one = query.withAgent(agent);
        switch (part) {
            case CHATS -> keep(agent, reports.totalChats(one), chats);
            case RATINGS -> keep(agent, reports.chatRatings(one), ratings);
            case FIRST_RESPONSE -> keep(agent, reports.chatFirstResponseTime(one), firstResponse);
            case RESPONSE -> keep(agent, reports.chatResponseTime(one), response);
            case CHATTING_TIME -> keep(agent, reports.chattingTime(one), chattingTime);
            case AVAILABILITY -> keep(agent, reports.availability(one), availability);
        }
    }

    private static <T extends Figures<T>> void keep(String agent, TimeSeries<T> series, Map<String, T> totals) {
        series.total().ifPresent(total -> totals.put(agent, total));
    }

    private AgentScore score(String agent) {
        return new AgentScore(
                agent,
                of(agent, ScorecardPart.CHATS, chats)
                        .map(count -> OptionalLong.of(count.chats()))
                        .orElseGet(OptionalLong::empty),
                of(agent, ScorecardPart.RATINGS, ratings),
                of(agent, ScorecardPart.FIRST_RESPONSE, firstResponse),
                of(agent, ScorecardPart.RESPONSE, response),
                of(agent, ScorecardPart.CHATTING_TIME, chattingTime).flatMap(TimeSpent::time),
                of(agent, ScorecardPart.AVAILABILITY, availability).flatMap(TimeSpent::time));
    }

    /**
     * Returns a figure of an agent; a report that was rejected for some agents is empty for all, since half a column
     * would mislead.
     */
    private <T> Optional<T> of(String agent, ScorecardPart part, Map<String, T> totals) {
        return missing.containsKey(part) ? Optional.empty() : Optional.ofNullable(totals.get(agent));
    }
}
