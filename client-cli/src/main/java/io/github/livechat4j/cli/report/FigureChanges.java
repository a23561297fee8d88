package io.github.livechat4j.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbers of a line of a comparison: current, previous and change of each figure.
 *
 * @param cells the figures
 */
record FigureChanges(List<ComparisonTable.Cell> cells) {

    private static final int EACH = 3;

    List<Optional<BigDecimal>> numbers() {
        return cells.stream()
                .flatMap(cell ->
                        Stream.of(cell.current(), cell.previous(), cell.change().map(FigureChange::value)))
                .toList();
    }

    /** Returns the places of changes that may be chance. */
    Set<Integer> uncertain() {
        return IntStream.range(0, cells.size())
                .filter(index -> cells.get(index)
                        .change()
                        .filter(FigureChange::isUncertain)
                        .isPresent())
                .mapToObj(index -> EACH * index + EACH - 1)
                .collect(Collectors.toSet());
    }

    /** Returns the heading of a column of changes. */
    static String label(String figure, boolean isPerDay) {
        return isPerDay && FigureChange.Kind.of(figure).isPerDay() ? "change a day" : "change";
    }

    /** Returns what a reader has to know about the changes, in sentences. */
    static List<String> remarks(boolean hasUnlike, boolean isPerDay, Stream<Line> lines) {
        List<String> remarks = new ArrayList<>();
        if (isPerDay) {
            remarks.add(
                    "The months have different lengths: the changes of counts and sums are those of the figures per day.");
        }
        if (hasUnlike) {
            remarks.add("No change is shown of parts that have different lengths or are not over.");
        }
        if (lines.anyMatch(line -> !line.uncertain().isEmpty())) {
            remarks.add("~ marks a change that may be chance, since the samples are small (95 %).");
        }
        return remarks;
    }
}
