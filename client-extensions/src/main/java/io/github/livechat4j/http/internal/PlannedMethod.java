package io.github.livechat4j.http.internal;

import feign.CollectionFormat;
import feign.MethodMetadata;
import feign.Param;
import feign.QueryMapEncoder;
import feign.RequestTemplate;
import feign.Response;
import feign.Target;
import feign.codec.Decoder;
import feign.codec.Encoder;
import feign.template.UriUtils;
import io.github.livechat4j.api.PathSegment;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.wire.size.internal.HeldEncoder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link RequestPlan} of a method from what Feign knows of it.
 *
 * @param metadata the method
 * @param target the interface and its base URL
 * @param encoder encodes bodies
 * @param queries encodes query records
 */
record PlannedMethod(MethodMetadata metadata, Target<?> target, Encoder encoder, QueryMapEncoder queries) {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json";

    /** Further types that Feign treats in a special way, which need not be on the class path. */
    private static final Set<String> OTHERS = Set.of("feign.TypedResponse", "kotlin.Unit");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}:]+)}");

    /** Returns the plan; null if the method has something that only Feign knows how to send. */
    @Nullable
    RequestPlan plan(RequestHeaders identifying, Timeouts timeouts, Decoder decoder) {
        RequestTemplate template = metadata.template();
        if (hasOtherParts(template) || isForFeignAlone(metadata.returnType())) {
            return null;
        }
        Set<Integer> known = new HashSet<>();
        List<PlannedAddress.PathPart> path = path(template.path(), known);
        List<PlannedAddress.QueryPart> query = query(template, known);
        Integer queryMap = metadata.queryMapIndex();
        Integer body = metadata.bodyIndex();
        if (path == null || query == null || (queryMap != null && !query.isEmpty())) {
            return null;
        }
        if (queryMap != null) {
            known.add(queryMap);
        }
        HeldEncoder bodies = encoder instanceof HeldEncoder held ? held : null;
        if (body != null) {
            if (bodies == null) {
                return null;
            }
            known.add(body);
        }
        if (known.size() != metadata.method().getParameterCount()) {
            return null;
        }
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(RequestTemplate.from(template).resolve(Map.of()).headers());
        boolean isJson = headers.getOrDefault(CONTENT_TYPE, List.of()).contains(JSON);
        if (body != null && bodies != null && !isJson) {
            headers.put(CONTENT_TYPE, List.of(bodies.mediaType()));
        }
        Operation operation = Operation.of(template).orElse(null);
        if (operation == null) {
            return null;
        }
        return new RequestPlan(
                new PreparedOperation(
                        operation,
                        template,
                        new AttemptHeaders(identifying, headers),
                        timeouts,
                        decoder,
                        metadata.returnType()),
                expanders(),
                new PlannedAddress(path, query, template.decodeSlash()),
                queryMap == null ? null : new RequestPlan.QueryRecord(queryMap, queries),
                body == null || bodies == null ? null : new RequestPlan.PlannedBody(body, bodies, isJson));
    }

    private boolean hasOtherParts(RequestTemplate template) {
        return metadata.isIgnored()
                || metadata.urlIndex() != null
                || metadata.headerMapIndex() != null
                || !metadata.formParams().isEmpty()
                || metadata.alwaysEncodeBody()
                || metadata.queryMapEncoder() != null
                || template.bodyTemplate() != null
                || template.collectionFormat() != CollectionFormat.EXPLODED
                || metadata.indexToExpander() == null
                || !metadata.indexToExpander()
                        .keySet()
                        .containsAll(metadata.indexToName().keySet())
                || metadata.indexToName().values().stream().anyMatch(names -> names.size() != 1)
                || template.headers().values().stream()
                        .flatMap(Collection::stream)
                        .anyMatch(value -> value.contains("{"));
    }

    private static boolean isForFeignAlone(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        return raw == Response.class || raw == void.class || raw == Void.class || OTHERS.contains(raw.getTypeName());
    }

    private @Nullable Integer index(String name) {
        Integer found = null;
        for (Map.Entry<Integer, Collection<String>> each :
                metadata.indexToName().entrySet()) {
            if (each.getValue().contains(name)) {
                found = each.getKey();
            }
        }
        return found;
    }

    private @Nullable List<PlannedAddress.PathPart> path(String template, Set<Integer> known) {
        if (template.indexOf('#') >= 0 || !template.startsWith("/")) {
            return null;
        }
        List<PlannedAddress.PathPart> parts = new ArrayList<>();
        String base = new RequestTemplate().target(target.url()).path();
        int done = 0;
        Matcher placeholder = PLACEHOLDER.matcher(template);
        while (placeholder.find()) {
            Integer index = index(placeholder.group(1));
            // other expanders may return what Feign encodes once more
            if (index == null || metadata.indexToExpanderClass().get(index) != PathSegment.class) {
                return null;
            }
            parts.add(new PlannedAddress.PathPart(base + template.substring(done, placeholder.start()), index));
            base = "";
            known.add(index);
            done = placeholder.end();
        }
        String rest = base + template.substring(done);
        if (template.indexOf('{', done) >= 0
                || (!parts.isEmpty() && metadata.template().decodeSlash())) {
            return null;
        }
        parts.add(new PlannedAddress.PathPart(rest, PlannedAddress.NO_ARGUMENT));
        return parts;
    }

    private @Nullable List<PlannedAddress.QueryPart> query(RequestTemplate template, Set<Integer> known) {
        List<PlannedAddress.QueryPart> parts = new ArrayList<>();
        for (Map.Entry<String, Collection<String>> each : template.queries().entrySet()) {
            String value =
                    each.getValue().size() == 1 ? each.getValue().iterator().next() : "";
            Matcher placeholder = PLACEHOLDER.matcher(value);
            Integer index = placeholder.matches() ? index(placeholder.group(1)) : null;
            if (index == null
                    || each.getKey().indexOf('{') >= 0
                    || metadata.indexToExpanderClass().containsKey(index)) {
                return null;
            }
            known.add(index);
            parts.add(new PlannedAddress.QueryPart(UriUtils.encode(each.getKey(), StandardCharsets.UTF_8), index));
        }
        return parts;
    }

    /** Returns the expanders in the order in which Feign calls them. */
    private List<RequestPlan.PlannedArgument> expanders() {
        List<RequestPlan.PlannedArgument> expanders = new ArrayList<>();
        for (Integer index : metadata.indexToName().keySet()) {
            Param.Expander expander = metadata.indexToExpander().get(index);
            if (expander != null) {
                expanders.add(new RequestPlan.PlannedArgument(index, expander));
            }
        }
        return List.copyOf(expanders);
    }
}
