package io.github.livechat4j.error;

import java.io.Serializable;
import java.util.Objects;

/**
 * One operation of the service, as exceptions and logs name it. It holds no argument of the call, so it can be shown anywhere.
 *
 * @param name the name of the method, {@code getAgent}
 * @param httpMethod the HTTP method, {@code GET}
 * @param pathTemplate the path with its parameters unfilled, {@code /agents/{login}}
 */
public record Operation(String name, String httpMethod, String pathTemplate) implements Serializable {

    /**
     * Names an operation.
     *
     * @param name the name of the method
     * @param httpMethod the HTTP method
     * @param pathTemplate the path with its parameters unfilled
     * @throws NullPointerException if one is null, naming it
     */
    public Operation {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(httpMethod, "httpMethod");
        Objects.requireNonNull(pathTemplate, "pathTemplate");
    }

    /** Returns {@code getAgent (GET /agents/{login})}. */
    @Override
    public String toString() {
        return name + " (" + httpMethod + " " + pathTemplate + ")";
    }
}
