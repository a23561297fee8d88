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
 * <p>Not for use by several threads.
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
     * Says on which address of this machine to listen.
     *
     * @param newAddress the address; the loopback address if this is not called, which only this machine reaches
     * @return this builder
     */
    public WebhookServerBuilder address(InetAddress newAddress) {
        address = Objects.requireNonNull(newAddress, "address");
        return this;
    }

    /**
     * Says on which port to listen.
     *
     * @param newPort the port; 0, which is any that is free, if this is not called
     * @return this builder
     * @throws IllegalArgumentException if it is not from 0 to 65535
     */
    public WebhookServerBuilder port(int newPort) {
        if (newPort < 0 || newPort > HIGHEST_PORT) {
            throw new IllegalArgumentException("port must be from 0 to " + HIGHEST_PORT + ", was " + newPort);
        }
        port = newPort;
        return this;
    }

    /**
     * Says at which path deliveries are taken. Anything but this path and those below it is answered 404.
     *
     * @param newPath the path, beginning with a slash; {@code /livechat} if this is not called
     * @return this builder
     * @throws IllegalArgumentException if it does not begin with a slash, or has a query
     */
    public WebhookServerBuilder path(String newPath) {
        if (!newPath.startsWith("/") || newPath.contains("?") || newPath.contains("#")) {
            throw new IllegalArgumentException("path must begin with / and have no query, was \"" + newPath + "\"");
        }
        path = newPath;
        return this;
    }

    /**
     * Says how long a request may take to come, from the connection to the last byte of its body.
     *
     * @param newTime the time; ten seconds if this is not called, which is how long the service waits for an answer
     * @return this builder
     * @throws IllegalArgumentException if it is less than a millisecond
     */
    public WebhookServerBuilder requestTime(Duration newTime) {
        if (newTime.toMillis() < 1) {
            throw new IllegalArgumentException("requestTime must be at least a millisecond, was " + newTime);
        }
        requestTime = newTime;
        return this;
    }

    /**
     * Says how many connections may be open at once.
     *
     * @param most the number; 512 if this is not called
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
     */
    public WebhookServerBuilder maxConnections(int most) {
        maxConnections = positive("maxConnections", most);
        return this;
    }

    /**
     * Says how many deliveries may be acted on at once. The others wait for their turn.
     *
     * @param most the number of threads; 16 if this is not called
     * @return this builder
     * @throws IllegalArgumentException if it is not positive
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

    /** As it stands in an address. */
    String host() {
        String host = address.getHostAddress();
        return host.contains(":") ? "[" + host.replaceFirst("%.*", "") + "]" : host;
    }

    /** Whether the path of a request, which may have a query, is where deliveries are taken. */
    boolean isTaken(String requested) {
        String asked = requested.replaceFirst("\\?.*", "");
        String directory = path.endsWith("/") ? path : path + "/";
        return asked.equals(path) || asked.startsWith(directory);
    }

    /**
     * Starts the server.
     *
     * @return the server, which must be closed
     * @throws IOException if it cannot listen there, naming address and port
     */
    public WebhookServer start() throws IOException {
        return new WebhookServer(new WebhookServerBuilder(this));
    }
}
