package io.github.livechat4j.http.internal;

import feign.Param;
import feign.QueryMapEncoder;
import feign.Request;
import feign.codec.EncodeException;
import io.github.livechat4j.wire.size.internal.HeldEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the requests of a method as Feign would make them. What does not depend on the arguments is prepared.
 *
 * @param operation what is the same in all calls
 * @param expanders encode the arguments of path and query, in the order of their calls
 * @param address makes the path and the query of single arguments
 * @param query the query record, or null
 * @param body the body, or null
 */
record RequestPlan(
        PreparedOperation operation,
        List<PlannedArgument> expanders,
        PlannedAddress address,
        @Nullable QueryRecord query,
        @Nullable PlannedBody body) {

    /** A record that is the whole query. */
    record QueryRecord(int index, QueryMapEncoder encoder) {}

    /** The body. */
    record PlannedBody(int index, HeldEncoder encoder, boolean isJson) {}

    /**
     * Returns the request of a call.
     *
     * @param arguments the arguments of the call
     * @return the request without the headers that each attempt adds; null if only Feign can make it
     * @throws IllegalArgumentException if an argument cannot be sent
     * @throws EncodeException if the body cannot be encoded
     */
    @Nullable
    Request request(@Nullable Object[] arguments) {
        @Nullable Object[] expanded = expanded(arguments);
        byte[] bytes = null;
        if (body != null) {
            bytes = encoded(body, arguments[body.index()]);
            if (bytes == null) {
                return null;
            }
        }
        StringBuilder url = new StringBuilder(128);
        boolean isExact =
                address.append(expanded, url) && (query == null || appendQuery(query, arguments[query.index()], url));
        Charset charset = bytes == null ? null : StandardCharsets.UTF_8;
        return isExact
                ? Request.create(
                        Request.HttpMethod.valueOf(operation.operation().httpMethod()),
                        url.toString(),
                        operation.headers().own(),
                        bytes,
                        charset,
                        operation.template())
                : null;
    }

    /** Expands the arguments of path and query, in the order in which Feign does. */
    private @Nullable Object[] expanded(@Nullable Object[] arguments) {
        @Nullable Object[] expanded = new @Nullable Object[arguments.length];
        for (PlannedArgument each : expanders) {
            Object value = arguments[each.index()];
            if (value != null) {
                expanded[each.index()] = each.expanded(value);
            }
        }
        return expanded;
    }

    private static byte @Nullable [] encoded(PlannedBody body, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            return body.encoder().encodeHeld(value, body.isJson());
        } catch (EncodeException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new EncodeException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Appends the query of a record; returns false if only Feign knows how to send one of its values. */
    private static boolean appendQuery(QueryRecord query, @Nullable Object record, StringBuilder url) {
        if (record == null || record instanceof Map) {
            return false;
        }
        char separator = '?';
        for (Map.Entry<String, Object> each : query.encoder().encode(record).entrySet()) {
            if (each.getKey().isBlank() || !(each.getValue() instanceof Iterable<?> values)) {
                return false;
            }
            for (Object value : values) {
                if (!(value instanceof String text) || text.isBlank()) {
                    return false;
                }
                url.append(separator).append(each.getKey()).append('=').append(text);
                separator = '&';
            }
        }
        return true;
    }

    /**
     * An argument of path or query.
     *
     * @param index its index
     * @param expander encodes it, or each element of a list
     */
    record PlannedArgument(int index, Param.Expander expander) {

        Object expanded(Object value) {
            if (!(value instanceof Iterable<?> elements)) {
                return expander.expand(value);
            }
            List<String> expanded = new ArrayList<>();
            for (Object element : elements) {
                if (element != null) {
                    expanded.add(expander.expand(element));
                }
            }
            return expanded;
        }
    }
}
