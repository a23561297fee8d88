package io.github.livechat4j.reports;

import io.github.livechat4j.model.RankedAgent;
import io.github.livechat4j.model.RatingsRanking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A ranking of agents by their ratings, the best first.
 *
 * @param places the agents by score, then by the number of ratings, then by login
 */
public record Ranking(List<RankingPlace> places) implements Tabular {

    private static final Comparator<RankedAgent> BY_SCORE =
            Comparator.comparing(RankedAgent::score, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Comparator<RankedAgent> ORDER = BY_SCORE.reversed()
            .thenComparing(Comparator.comparingInt(RankedAgent::total).reversed())
            .thenComparing(RankedAgent::name);

    /**
     * Creates a ranking.
     *
     * @param places the agents in their order
     */
    public Ranking {
        places = List.copyOf(places);
    }

    /** Reads a ranking. An agent with invalid figures is skipped and reported. */
    static Ranking read(RatingsRanking ranking, RowFaults faults) {
        List<RankedAgent> known = new ArrayList<>();
        for (int index = 0; index < ranking.ranking().size(); index++) {
            RankedAgent agent = ranking.ranking().get(index);
            if (agent.good() < 0 || agent.bad() < 0 || agent.total() < 0) {
                faults.row(faults.fault("$.ranking[" + index + "]", "counts of at least 0", "others"), agent);
            } else {
                known.add(agent);
            }
        }
        List<RankedAgent> sorted = known.stream().sorted(ORDER).toList();
        List<RankingPlace> places = new ArrayList<>();
        int rank = 1;
        for (int index = 0; index < sorted.size(); index++) {
            if (index > 0 && BY_SCORE.compare(sorted.get(index - 1), sorted.get(index)) != 0) {
                rank = index + 1;
            }
            places.add(place(rank, sorted.get(index)));
        }
        return new Ranking(places);
    }

    private static RankingPlace place(int rank, RankedAgent agent) {
        return new RankingPlace(
                rank,
                agent.name(),
                agent.good(),
                agent.bad(),
                agent.total(),
                agent.score() == null ? OptionalDouble.empty() : OptionalDouble.of(agent.score()));
    }

    /**
     * Finds an agent.
     *
     * @param agent the login
     * @return the place; empty if the agent has none
     */
    public Optional<RankingPlace> of(String agent) {
        return places.stream().filter(place -> place.agent().equals(agent)).findFirst();
    }

    /**
     * Returns the rows with the columns {@code rank}, {@code agent}, {@code good}, {@code bad}, {@code total}, {@code
     * score}.
     */
    @Override
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("rank", "agent", "good", "bad", "total", "score"));
        places.forEach(place -> rows.add(List.of(
                Integer.toString(place.rank()),
                Csv.text(place.agent()),
                Long.toString(place.good()),
                Long.toString(place.bad()),
                Long.toString(place.total()),
                Csv.number(Figure.of("score", place.score()).value()))));
        return List.copyOf(rows);
    }
}
