package io.github.livechat4j.spark;

import io.github.livechat4j.wire.JsonCodec;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;

/**
 * The checked options of a query.
 *
 * @param entity the kind of records
 * @param filter the filter of the options as a tree of JSON, by names on the wire
 * @param access the access to the service
 * @param requestsPerMinute the limit of requests; 0 for none
 * @param parallelTasks the maximum number of tasks; 0 to choose it
 * @param redis the Redis that shares the limit; null for none
 * @param isWithRecord whether there is a column with the JSON of the record
 * @param streaming the options of a stream
 */
record SourceOptions(
        Entity entity,
        Map<String, Object> filter,
        ServiceAccess access,
        long requestsPerMinute,
        int parallelTasks,
        @Nullable RedisAddress redis,
        boolean isWithRecord,
        Streaming streaming) {

    private static final JsonCodec JSON = new JsonCodec();

    /** The options besides the parameters of the list. */
    static final List<String> OWN = List.of(
            "entity",
            "tokenFile",
            "tokenAlias",
            "tokenProvider",
            "token",
            "login",
            "baseUrl",
            "allowInsecureBaseUrl",
            "region",
            "requestsPerMinute",
            "parallelTasks",
            "redis",
            "redisKey",
            "includeRecord",
            "unreadableRecords",
            "listingDelay",
            "longestChat",
            "maxDaysPerTrigger");

    /**
     * The options of a stream.
     *
     * @param listingDelay the time after which the service surely lists a record
     * @param longestChat the longest time from the beginning to the end of a chat
     * @param maxDays the maximum length of the time of a batch in days; 0 for no limit
     */
    record Streaming(Duration listingDelay, Duration longestChat, long maxDays) {}

    /**
     * Checks options.
     *
     * @throws IllegalArgumentException if one is unknown or invalid; the message never has the value of a secret or of
     *     an unknown option
     */
    static SourceOptions of(CaseInsensitiveStringMap options) {
        String word = options.get("entity");
        Entity entity = Arrays.stream(Entity.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("option entity must be chats or tickets, was "
                        + (word == null ? "not set" : "\"" + word + "\"")));
        QueryParameters parameters = new QueryParameters(entity.query());
        Map<String, Object> filter = new TreeMap<>();
        options.asCaseSensitiveMap().forEach((name, value) -> {
            if (parameters.contains(name)) {
                filter.put(parameters.wireName(name), parameters.value(name, value));
            } else if (OWN.stream().noneMatch(name::equalsIgnoreCase)) {
                throw unknown(name, entity, parameters);
            }
        });
        Object from = filter.get("date_from");
        Object to = filter.get("date_to");
        if (from != null && to != null && from.toString().compareTo(to.toString()) > 0) {
            throw new IllegalArgumentException("option date_from must not be after date_to, was " + from + " to " + to);
        }
        long limit = number(options, "requestsPerMinute");
        int tasks = Math.toIntExact(Math.min(Integer.MAX_VALUE, number(options, "parallelTasks")));
        RedisAddress redis = RedisAddress.of(options.get("redis"), options.get("redisKey"), limit);
        if (redis == null && limit > 0 && tasks > Math.max(1, limit - 1)) {
            throw new IllegalArgumentException("option parallelTasks must be less than requestsPerMinute, " + limit
                    + ", so that each task may make a request in a minute, was " + tasks);
        }
        return new SourceOptions(
                entity,
                Map.copyOf(filter),
                access(options),
                limit,
                tasks,
                redis,
                isSet(options, "includeRecord"),
                new Streaming(
                        duration(options, "listingDelay", Duration.ofMinutes(10)),
                        duration(options, "longestChat", Duration.ofHours(12)),
                        number(options, "maxDaysPerTrigger")));
    }

    private static IllegalArgumentException unknown(String name, Entity entity, QueryParameters parameters) {
        List<String> known = Stream.concat(OWN.stream(), parameters.options().stream())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        String similar = known.stream()
                .filter(option -> distance(name, option) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(option -> distance(name, option)))
                .map(option -> "did you mean " + option + "? The")
                .orElse("the");
        return new IllegalArgumentException("option " + name + " is unknown; " + similar + " options of "
                + entity.word() + " are " + String.join(", ", known));
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }

    private static ServiceAccess access(CaseInsensitiveStringMap options) {
        List<String> places = Stream.of("token", "tokenFile", "tokenAlias")
                .filter(options::containsKey)
                .toList();
        if (places.size() > 1) {
            throw new IllegalArgumentException("only one of the options " + String.join(", ", places) + " may be set");
        }
        if (options.containsKey("tokenProvider") && !options.containsKey("tokenAlias")) {
            throw new IllegalArgumentException("option tokenProvider needs the option tokenAlias");
        }
        for (String place : places) {
            if (String.valueOf(options.get(place)).isBlank()) {
                throw new IllegalArgumentException("option " + place + " must not be blank");
            }
        }
        String unreadable = options.getOrDefault("unreadableRecords", "fail").toLowerCase(Locale.ROOT);
        if (!List.of("fail", "skip").contains(unreadable)) {
            throw QueryParameters.invalid("unreadableRecords", "fail or skip", unreadable);
        }
        return new ServiceAccess(
                options.get("baseUrl"),
                isSet(options, "allowInsecureBaseUrl"),
                options.get("region"),
                options.get("login"),
                token(options),
                unreadable.equals("fail"));
    }

    private static TokenSource token(CaseInsensitiveStringMap options) {
        String token = options.get("token");
        String file = options.get("tokenFile");
        String alias = options.get("tokenAlias");
        if (token != null) {
            return new TokenSource.OfOption(token);
        }
        if (file != null) {
            return new TokenSource.OfFile(file);
        }
        return alias != null
                ? new TokenSource.OfAlias(alias, options.get("tokenProvider"))
                : new TokenSource.OfEnvironment();
    }

    private static boolean isSet(CaseInsensitiveStringMap options, String name) {
        String value = options.get(name);
        return value != null && QueryParameters.flag(name, value);
    }

    private static long number(CaseInsensitiveStringMap options, String name) {
        String value = options.get(name);
        if (value == null) {
            return 0;
        }
        try {
            long number = Long.parseLong(value.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw QueryParameters.invalid(name, "a whole number of at least 1", value);
    }

    private static Duration duration(CaseInsensitiveStringMap options, String name, Duration usual) {
        String value = options.get(name);
        if (value == null) {
            return usual;
        }
        try {
            Duration duration = Duration.parse(value.strip());
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw QueryParameters.invalid(name, "a duration such as PT10M, zero or more", value);
    }

    /** Returns a filter as JSON; equal filters give equal JSON. */
    static String json(Map<String, Object> filter) {
        return JSON.write(new TreeMap<>(filter));
    }

    /** Shows the kind of records, since values of filters may be personal. */
    @Override
    public String toString() {
        return "SourceOptions[" + entity.word() + "]";
    }
}
