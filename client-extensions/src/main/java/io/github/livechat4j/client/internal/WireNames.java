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
 * The names that the arguments of a generated method have on the wire. A placeholder of the path has the name of the wire, those of the query
 * and of headers have the name of the argument, and stand beside that of the wire: {@code ?sort_by={sortBy}}.
 */
public final class WireNames {

    private static final Pattern IN_QUERY = Pattern.compile("[?&]([^=&]+)=\\{([^}]+)}");
    private static final Pattern IN_HEADER = Pattern.compile("^([^:]+): *\\{([^}]+)}$");

    private final Map<String, String> wireByPlaceholder = new HashMap<>();

    private WireNames() {}

    /**
     * Reads the annotations of a method.
     *
     * @param method a method that was generated for an operation
     * @return the names of its arguments
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
     * Tells the name of an argument on the wire.
     *
     * @param parameter a parameter of the method
     * @return the name; that of Java for a body or a query in one record
     */
    public String of(Parameter parameter) {
        Param param = parameter.getAnnotation(Param.class);
        return param == null ? parameter.getName() : wireByPlaceholder.getOrDefault(param.value(), param.value());
    }
}
