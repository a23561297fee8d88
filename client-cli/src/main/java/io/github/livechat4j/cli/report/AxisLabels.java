package io.github.livechat4j.cli.report;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chooses the labels of an axis of times for which there is room, at steps that people use: each day, each week, each
 * sixth hour.
 */
final class AxisLabels {

    private static final Predicate<String> CLOCK =
            Pattern.compile("[0-2][0-9]:[0-5][0-9]").asMatchPredicate();
    private static final Predicate<String> MONTH =
            Pattern.compile("[A-Z][a-z]{2} [0-9]{2}").asMatchPredicate();
    private static final List<Integer> HOURS = List.of(1, 2, 3, 6, 12);
    private static final List<Integer> DAYS = List.of(1, 2, 3, 7, 14, 28, 56, 91, 182, 364);
    private static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12, 24, 60, 120);

    private AxisLabels() {}

    /**
     * Returns the places whose labels are shown.
     *
     * @param ticks the label of each place: days, months, or hours of which the first of each day has the date
     * @param room the number of labels that fit, positive
     */
    static List<Integer> shown(List<String> ticks, int room) {
        List<Integer> all = IntStream.range(0, ticks.size()).boxed().toList();
        SortedSet<Integer> dates = all.stream()
                .filter(place -> !CLOCK.test(ticks.get(place)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (dates.size() == all.size()) {
            boolean isOfMonths = !ticks.isEmpty() && ticks.stream().allMatch(MONTH);
            return every(all, room, isOfMonths ? MONTHS : DAYS);
        }
        for (int hours : HOURS) {
            List<Integer> chosen = all.stream()
                    .filter(place -> dates.contains(place) || isMultiple(ticks.get(place), hours))
                    .toList();
            if (chosen.size() <= room) {
                return chosen;
            }
        }
        return every(dates.isEmpty() ? all : List.copyOf(dates), room, DAYS);
    }

    private static boolean isMultiple(String clock, int hours) {
        return Integer.parseInt(clock.substring(0, 2)) % hours == 0 && clock.endsWith("00");
    }

    private static List<Integer> every(List<Integer> places, int room, List<Integer> steps) {
        int least = (places.size() + room - 1) / Math.max(1, room);
        int step = steps.stream().filter(each -> each >= least).findFirst().orElse(Math.max(1, least));
        return IntStream.range(0, places.size())
                .filter(index -> index % step == 0)
                .mapToObj(places::get)
                .toList();
    }
}
