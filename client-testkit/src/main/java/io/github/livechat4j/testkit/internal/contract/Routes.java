package io.github.livechat4j.testkit.internal.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the operation of a path. */
final class Routes {

    private final Map<Integer, List<Route>> routes = new HashMap<>();

    private record Route(List<String> template, ServedOperation operation) {

        /** Returns the path parameters; null if the path does not match. */
        @Nullable
        Map<String, String> match(List<String> segments) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < template.size(); i++) {
                String part = template.get(i);
                String segment = segments.get(i);
                if (part.startsWith("{")) {
                    if (segment.isEmpty()) {
                        return null;
                    }
                    values.put(part.substring(1, part.length() - 1), segment);
                } else if (!part.equals(segment)) {
                    return null;
                }
            }
            return values;
        }
    }

    Routes(Collection<ServedOperation> operations) {
        for (ServedOperation operation : operations) {
            List<String> template = List.of(operation.path().split("/", -1));
            routes.computeIfAbsent(template.size(), unseen -> new ArrayList<>()).add(new Route(template, operation));
        }
    }

    /** Finds the operation. Of several matching paths, the path with the fewest placeholders is taken. */
    Optional<ServedContract.Match> match(String method, String rawPath) {
        String sought = method.equals("HEAD") ? "GET" : method;
        List<String> segments = segments(rawPath);
        ServedContract.Match found = null;
        for (Route route : routes.getOrDefault(segments.size(), List.of())) {
            if (route.operation().method().equals(sought)) {
                Map<String, String> values = route.match(segments);
                if (values != null
                        && (found == null || values.size() < found.values().size())) {
                    found = new ServedContract.Match(route.operation(), values);
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** Returns whether the path exists for any method. */
    boolean hasPath(String rawPath) {
        List<String> segments = segments(rawPath);
        return routes.getOrDefault(segments.size(), List.of()).stream()
                .anyMatch(route -> route.match(segments) != null);
    }

    private static List<String> segments(String rawPath) {
        String path =
                rawPath.length() > 1 && rawPath.endsWith("/") ? rawPath.substring(0, rawPath.length() - 1) : rawPath;
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            segments.add(decoded(segment));
        }
        return segments;
    }

    private static String decoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            // URLDecoder turns a plus into a space, but a plus in a path is literal
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
