package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.Comparator;
import java.util.Map;

/** Ranks agents by their ratings. */
final class ComputedRanking {

    /** The quantile of the normal distribution for a confidence of 95 percent. */
    private static final double Z = 1.96;

    private ComputedRanking() {}

    /** Builds the ranking from the numbers of good and bad ratings of each agent. */
    static ObjectNode of(Map<String, int[]> ratings) {
        ObjectNode answer = new ObjectNode();
        var ranking = answer.putArray("ranking");
        ratings.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, int[]> agent) -> -score(agent.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(agent -> ranking.addObject()
                        .put("good", agent.getValue()[0])
                        .put("bad", agent.getValue()[1])
                        .put("total", agent.getValue()[0] + agent.getValue()[1])
                        .put("score", Math.round(score(agent.getValue()) * 10_000) / 10_000.0)
                        .put("name", agent.getKey()));
        return answer;
    }

    /** Returns the lower bound of Wilson's interval, so that a few good ratings do not outrank many. */
    private static double score(int[] ratings) {
        double all = ratings[0] + ratings[1];
        double share = ratings[0] / all;
        double center = share + Z * Z / (2 * all);
        double margin = Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4 * all * all));
        return (center - margin) / (1 + Z * Z / all);
    }
}
