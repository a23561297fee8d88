package io.github.livechat4j.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link WebhookServer}.
 *
 * <p>Not safe for concurrent use.
 */
public final class WebhookServerBuilder {

    private static final int HIGHEST_PORT = 65_535;

    final Supplier<@Nullable WebhookHandler> handlers;
    InetAddress address = InetAddress.getLoopbackAddress();
    int port;
    String path = "/livechat";
    Duration requestTime = Duration.ofSeconds(10);
    int maxConnections = 512;
    int threads = 16;

    WebhookServerBuilder(Supplier<@Nullable WebhookHandler> handlers) {
        this.handlers = Objects.requireNonNull(handlers, "handlers");
    }

    private WebhookServerBuilder(WebhookServerBuilder other) {
        this.handlers = other.handlers;
        this.address = other.address;
        this.port = other.port;
        this.path = other.path;
        this.requestTime = other.requestTime;
        this.maxConnections = other.maxConnections;
        this.threads = other.threads;
    }

    /**
     * Sets the address of this machine to listen on.
     *
     * @param newAddress the address; the default is the loopback address, which only this machine reaches
     * @return this builder
     */
    public WebhookServerBuilder address(InetAddress newAddress) {
        address = Objects.requireNonNull(newAddress, "address");
        return this;
    }

    /**
     * Sets the port to listen on.
     *
     * @param newPort the port from 0 to 65535; 0 means any free port and is the default
     * @return this builder
     * @throws IllegalArgumentException if the port is not from 0 to 65535
     */
    public WebhookServerBuilder port(int newPort) {
        if (newPort < 0 || newPort > HIGHEST_PORT) {
            throw new IllegalArgumentException("port must be from 0 to " + HIGHEST_PORT + ", was " + newPort);
        }
        port = newPort;
        return this;
    }

    /**
     * Sets the path of deliveries. Requests to other paths, except those below it, are answered with 404.
     *
     * @param newPath the path, beginning with a slash; the default is {@code /livechat}
     * @return this builder
     * @throws IllegalArgumentException if the path does not begin with a slash, or has a query
     */
    public WebhookServerBuilder path(String newPath) {
        if (!newPath.startsWith("/") || newPath.contains("?") || newPath.contains("#")) {
            throw new IllegalArgumentException("path must begin with / and have no query, was \"" + newPath + "\"");
        }
        path = newPath;
        return this;
    }

    /**
     * Sets the time limit for receiving a request, from the connection to the last byte of its body.
     *
     * @param newTime the time, at least 1 ms; the default is ten seconds, which is how long the service waits for an
     *     answer
     * @return this builder
     * @throws IllegalArgumentException if the time is less than a millisecond
     */
    public WebhookServerBuilder requestTime(Duration newTime) {
        if (newTime.toMillis() < 1) {
            throw new IllegalArgumentException("requestTime must be at least a millisecond, was " + newTime);
        }
        requestTime = newTime;
        return this;
    }

    /**
     * Sets the maximum number of open connections.
     *
     * @param most the maximum number; the default is 512
     * @return this builder
     * @throws IllegalArgumentException if the number is not positive
     */
    public WebhookServerBuilder maxConnections(int most) {
        maxConnections = positive("maxConnections", most);
        return this;
    }

    /**
     * Sets how many deliveries are handled at once. Others wait for a free thread.
     *
     * @param most the number of threads; the default is 16
     * @return this builder
     * @throws IllegalArgumentException if the number is not positive
     */
    public WebhookServerBuilder threads(int most) {
        threads = positive("threads", most);
        return this;
    }

    private static int positive(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " must be positive, was " + number);
        }
        return number;
    }

    /** Returns the host as written in an address. */
    String host() {
        String host = address.getHostAddress();
        return host.contains(":") ? "[" + host.replaceFirst("%.*", "") + "]" : host;
    }

    /** Returns whether the path of a request, which may have a query, is the path of deliveries or below it. */
    boolean isTaken(String requested) {
        String asked = requested.replaceFirst("\\?.*", "");
        String directory = path.endsWith("/") ? path : path + "/";
        return asked.equals(path) || asked.startsWith(directory);
    }

    /**
     * Starts the server.
     *
     * @return the server, which must be closed
     * @throws IOException if it cannot listen there; the message names address and port
     */
    public WebhookServer start() throws IOException {
        return new WebhookServer(new WebhookServerBuilder(this));
    }
}
