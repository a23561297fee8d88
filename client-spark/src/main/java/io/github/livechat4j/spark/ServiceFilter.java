package io.github.livechat4j.spark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Literal;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Translates conditions of a query into parameters of the list, which the service applies. A condition on a word, such
 * as {@code status = 'open'}, is exact: the parameter selects the same records. All others select more records than the
 * condition, and Spark applies them again: days are longer than instants, and the service may compare texts in another
 * way than Spark.
 */
final class ServiceFilter {

    /** Days of an unknown zone: an instant lies on a day from that in the latest zone to that in the earliest. */
    private static final ZoneId LATEST = ZoneOffset.ofHours(-12);

    private static final ZoneId EARLIEST = ZoneOffset.ofHours(14);

    /** The columns by which lists are sorted, whose day is the day of the list. */
    private static final Map<Entity, String> TIMES =
            Map.of(Entity.CHATS, "started_timestamp", Entity.TICKETS, "modified");

    /** The columns of texts, by the name of the parameter. */
    private static final Map<Entity, Map<String, String>> TEXTS = Map.of(
            Entity.CHATS,
            Map.of("visitor_id", "visitor_id", "visitor.id", "visitor_id"),
            Entity.TICKETS,
            Map.of("assignee.id", "assignee", "requester.mail", "requester[mail]"));

    /** The columns of words, by the name of the parameter. */
    private static final Map<Entity, Map<String, String>> WORDS = Map.of(
            Entity.CHATS, Map.of("rate", "rate"), Entity.TICKETS, Map.of("status", "status", "source.type", "source"));

    private static final String RATED_GOOD = "rated_good";
    private static final String RATED_BAD = "rated_bad";

    private final Entity entity;
    private final QueryParameters parameters;
    private final Map<String, Object> parametersByName;
    private final Set<String> exactColumns = new HashSet<>();
    private final @Nullable ZoneId zone;

    ServiceFilter(SourceOptions options) {
        this.entity = options.entity();
        this.parameters = new QueryParameters(entity.query());
        this.parametersByName = new TreeMap<>(options.filter());
        Object named = options.filter().get("timezone");
        this.zone = named == null ? null : ZoneId.of(named.toString());
    }

    /** Returns the filter with all conditions that were translated, by names on the wire. */
    Map<String, Object> parameters() {
        return Collections.unmodifiableMap(parametersByName);
    }

    /** Returns whether no record can match, because the days of the conditions do not overlap. */
    boolean isEmpty() {
        Object from = parametersByName.get("date_from");
        Object to = parametersByName.get("date_to");
        return from != null && to != null && from.toString().compareTo(to.toString()) > 0;
    }

    /** The fate of a condition. */
    enum Taken {
        NO,
        IN_PART,
        EXACTLY
    }

    /** Takes conditions, and returns those that Spark still has to apply. */
    List<Predicate> take(Predicate[] conditions, List<Predicate> taken) {
        List<Predicate> left = new ArrayList<>();
        for (Predicate condition : conditions) {
            Taken fate = take(condition);
            if (fate != Taken.NO) {
                taken.add(condition);
            }
            if (fate != Taken.EXACTLY) {
                left.add(condition);
            }
        }
        // implied by an exact condition on the same column
        left.removeIf(condition -> condition.name().equals("IS_NOT_NULL")
                && exactColumns.contains(column(condition.children()[0])));
        return left;
    }

    private Taken take(Predicate condition) {
        Expression[] children = condition.children();
        if (children.length == 0) {
            return Taken.NO;
        }
        if (condition.name().equals("IN")) {
            return in(children);
        }
        if (children.length != 2) {
            return Taken.NO;
        }
        boolean isTurned = children[0] instanceof Literal;
        String column = column(children[isTurned ? 1 : 0]);
        if (column == null || !(children[isTurned ? 0 : 1] instanceof Literal<?> literal)) {
            return Taken.NO;
        }
        String comparison = isTurned ? turned(condition.name()) : condition.name();
        if (literal.dataType().equals(DataTypes.TimestampType) && literal.value() instanceof Long micros) {
            return time(column, comparison, Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        }
        return comparison.equals("=") && literal.value() != null
                ? equal(column, List.of(literal.value().toString()))
                : Taken.NO;
    }

    private static String turned(String comparison) {
        return switch (comparison) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> comparison;
        };
    }

    private Taken in(Expression[] children) {
        String column = column(children[0]);
        List<String> words = new ArrayList<>();
        for (Expression child : Arrays.asList(children).subList(1, children.length)) {
            if (!(child instanceof Literal<?> literal) || literal.value() == null) {
                return Taken.NO;
            }
            words.add(literal.value().toString());
        }
        return column == null
                ? Taken.NO
                : equal(column, words.stream().distinct().toList());
    }

    private Taken equal(String column, List<String> values) {
        String word = WORDS.getOrDefault(entity, Map.of()).get(column);
        if (word != null) {
            return word(column, word, values);
        }
        String text = TEXTS.getOrDefault(entity, Map.of()).get(column);
        if (text == null || values.size() != 1 || values.get(0).isBlank()) {
            return Taken.NO;
        }
        return set(text, values.get(0)) ? Taken.IN_PART : Taken.NO;
    }

    private Taken word(String column, String parameter, List<String> values) {
        boolean isRated = entity == Entity.CHATS && Set.copyOf(values).equals(Set.of(RATED_GOOD, RATED_BAD));
        if (values.size() != 1 && !isRated) {
            return Taken.NO;
        }
        String value = isRated ? "rated" : values.get(0);
        try {
            parameters.value(parameter, value);
        } catch (IllegalArgumentException e) {
            return Taken.NO;
        }
        boolean isColumnValue = isRated || !value.equals("rated");
        if (!isColumnValue || !set(parameter, value)) {
            return Taken.NO;
        }
        // a missed chat is not rated, but has no column of it
        if (value.equals("not_rated")) {
            return Taken.IN_PART;
        }
        exactColumns.add(column);
        return Taken.EXACTLY;
    }

    /** Sets a parameter, unless it has another value already. */
    private boolean set(String parameter, Object value) {
        return value.equals(parametersByName.computeIfAbsent(parameter, unset -> value));
    }

    private Taken time(String column, String comparison, Instant instant) {
        boolean isListed = column.equals(TIMES.get(entity));
        // a chat that has ended before an instant began before it
        boolean isEnd = entity == Entity.CHATS && column.equals("ended_timestamp");
        boolean hasFirst = isListed && Set.of("=", ">", ">=").contains(comparison);
        boolean hasLast = (isListed || isEnd) && Set.of("=", "<", "<=").contains(comparison);
        if (hasFirst) {
            LocalDate day = LocalDate.ofInstant(instant, zone == null ? LATEST : zone);
            parametersByName.merge("date_from", day.toString(), (one, other) -> later(one, other, true));
        }
        if (hasLast) {
            LocalDate day = LocalDate.ofInstant(instant, zone == null ? EARLIEST : zone);
            parametersByName.merge("date_to", day.toString(), (one, other) -> later(one, other, false));
        }
        return hasFirst || hasLast ? Taken.IN_PART : Taken.NO;
    }

    private static Object later(Object one, Object other, boolean isLater) {
        return one.toString().compareTo(other.toString()) > 0 == isLater ? one : other;
    }

    private static @Nullable String column(Expression expression) {
        return expression instanceof NamedReference reference ? String.join(".", reference.fieldNames()) : null;
    }
}
