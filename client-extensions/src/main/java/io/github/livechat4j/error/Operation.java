package io.github.livechat4j.error;

import feign.MethodMetadata;
import feign.RequestTemplate;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the service, as named in exceptions and logs. It contains no arguments of a call, so it is safe to
 * show.
 *
 * @param name the name of the method, {@code getAgent}
 * @param httpMethod the HTTP method, {@code GET}
 * @param pathTemplate the path with its parameters unfilled, {@code /agents/{login}}
 */
public record Operation(String name, String httpMethod, String pathTemplate) implements Serializable {

    /**
     * Creates an operation.
     *
     * @param name the name of the method
     * @param httpMethod the HTTP method
     * @param pathTemplate the path with its parameters unfilled
     * @throws NullPointerException if a parameter is null; the message names it
     */
    public Operation {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(httpMethod, "httpMethod");
        Objects.requireNonNull(pathTemplate, "pathTemplate");
    }

    /**
     * Returns the operation of a request that Feign made from a method.
     *
     * @param template the template of the request, or null
     * @return the operation; empty if the request was not made from a method
     */
    public static Optional<Operation> of(@Nullable RequestTemplate template) {
        MethodMetadata metadata = template == null ? null : template.methodMetadata();
        return metadata == null
                ? Optional.empty()
                : Optional.of(new Operation(
                        metadata.method().getName(),
                        metadata.template().method(),
                        metadata.template().path()));
    }

    /** Returns {@code getAgent (GET /agents/{login})}. */
    @Override
    public String toString() {
        return name + " (" + httpMethod + " " + pathTemplate + ")";
    }
}
