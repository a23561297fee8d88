package io.github.livechat4j.client.internal;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wire names of the parameters of a generated method. A path placeholder already has the wire name. A placeholder
 * of the query or of a header has the Java name and stands next to the wire name: {@code ?sort_by={sortBy}}.
 */
public final class WireNames {

    private static final Pattern IN_QUERY = Pattern.compile("[?&]([^=&]+)=\\{([^}]+)}");
    private static final Pattern IN_HEADER = Pattern.compile("^([^:]+): *\\{([^}]+)}$");

    private final Map<String, String> wireByPlaceholder = new HashMap<>();

    private WireNames() {}

    /**
     * Reads the wire names from the annotations of a method.
     *
     * @param method a generated method of an operation
     * @return the wire names of its parameters
     */
    public static WireNames of(Method method) {
        WireNames names = new WireNames();
        RequestLine line = method.getAnnotation(RequestLine.class);
        if (line != null) {
            names.add(IN_QUERY.matcher(line.value()));
        }
        names.add(method.getAnnotation(Headers.class));
        names.add(method.getDeclaringClass().getAnnotation(Headers.class));
        return names;
    }

    private void add(@Nullable Headers headers) {
        if (headers != null) {
            for (String header : headers.value()) {
                add(IN_HEADER.matcher(header));
            }
        }
    }

    private void add(Matcher found) {
        while (found.find()) {
            wireByPlaceholder.put(found.group(2), found.group(1));
        }
    }

    /**
     * Returns the wire name of a parameter.
     *
     * @param parameter a parameter of the method
     * @return the wire name; the Java name for a body or for a query that is one record
     */
    public String of(Parameter parameter) {
        Param param = parameter.getAnnotation(Param.class);
        return param == null ? parameter.getName() : wireByPlaceholder.getOrDefault(param.value(), param.value());
    }
}
