package io.github.livechat4j.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reached goals and their sales.
 *
 * @param goals the number of reached goals
 * @param sales the sales by currency code, in alphabetical order; different currencies are never added up
 */
public record Goals(long goals, Map<String, Sales> sales) implements Figures<Goals> {

    /**
     * Creates a number of goals with sales.
     *
     * @param goals the number of reached goals
     * @param sales the sales by currency code
     * @throws NullPointerException if {@code sales} or one of its entries is null
     * @throws IllegalArgumentException if {@code goals} is negative
     */
    public Goals {
        Sums.requireCount("goals", goals);
        sales = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(sales)));
    }

    @Override
    public Goals plus(Goals other) {
        Map<String, Sales> both = new TreeMap<>(sales);
        other.sales.forEach((currency, theirs) -> both.merge(currency, theirs, Sales::plus));
        return new Goals(Math.addExact(goals, other.goals), both);
    }

    @Override
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("goals", goals));
        sales.forEach((currency, each) -> {
            figures.add(Figure.of(currency + "_sales", each.count()));
            figures.add(new Figure(currency + "_value", each.value()));
        });
        return List.copyOf(figures);
    }
}
