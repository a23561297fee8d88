package io.github.livechat4j.testkit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A program that runs a sandbox in its own process: {@code --port 8080 --seed 7 --chats 60000}. It prints the base URL
 * and the credentials, and runs until the process is stopped.
 */
public final class SandboxServer {

    /** The schedule of the service: ten retries within six hours, with growing waits. */
    private static final Duration[] REDELIVERY = {
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(3),
        Duration.ofMinutes(10),
        Duration.ofMinutes(20),
        Duration.ofMinutes(30),
        Duration.ofMinutes(45),
        Duration.ofMinutes(60),
        Duration.ofMinutes(85),
        Duration.ofMinutes(105)
    };

    private static final Pattern RATE_LIMIT = Pattern.compile("([1-9][0-9]{0,5})/([1-9][0-9]{0,5})");

    private static final String USAGE = """
            Runs a LiveChat sandbox on this machine.

              --port N       the port; 8080 otherwise, 0 for any that is free
              --address IP   what to listen on; 127.0.0.1 otherwise, 0.0.0.0 for other machines too
              --seed N       decides about all that is left to chance; 1 otherwise
              --chats N      how many chats the archive has; 60000 otherwise
              --tickets N    how many tickets there are; 60 otherwise
              --days N       for how long there have been chats; 365 otherwise
              --zone NAME    the time zone of the account, such as Europe/Lisbon; UTC otherwise
              --rate-limit N/S
                             at most N requests in S seconds, 429 for any more; no limit otherwise
              --latency N    how many milliseconds each answer takes; 0 otherwise
              --quirks A,B   ways in which the service departs from its documentation: %s
              --help         prints this
            """.formatted(Arrays.stream(Quirk.values())
            .map(quirk -> quirk.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ")));

    private SandboxServer() {}

    /**
     * Starts a sandbox and runs until the process is stopped.
     *
     * @param arguments the options that {@code --help} prints
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        try {
            LiveChatSandbox sandbox = start(List.of(arguments), System.out::println);
            warning(List.of(arguments)).ifPresent(System.err::println);
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "livechat-sandbox-stop"));
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println("livechat-sandbox: " + e.getMessage() + "\n\n" + USAGE);
            System.exit(2);
        }
    }

    /**
     * Starts a sandbox with the options of the command line, for programs that embed it.
     *
     * @param arguments the options that {@code --help} prints, each followed by its value
     * @param lines receives the lines with the base URL and the credentials
     * @return a running sandbox; the caller closes it
     * @throws IllegalArgumentException if an option or its value is invalid; the message names the option
     * @throws IllegalStateException if the port is in use
     */
    public static LiveChatSandbox start(List<String> arguments, Consumer<? super String> lines) {
        SandboxBuilder builder = LiveChatSandbox.builder()
                .port(8080)
                .chats(60_000)
                .history(Duration.ofDays(365))
                .redelivery(REDELIVERY);
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(arguments.get(i) + " needs a value");
            }
            option(builder, arguments.get(i), arguments.get(i + 1));
        }
        LiveChatSandbox sandbox = builder.start();
        lines.accept("LiveChat sandbox on " + sandbox.baseUrl());
        lines.accept("  LIVECHAT_BASE_URL=" + sandbox.baseUrl());
        // not a secret: only sandboxes accept these credentials, and the user needs them
        lines.accept("  LIVECHAT_LOGIN=" + sandbox.login() + "  LIVECHAT_TOKEN=" + sandbox.token());
        lines.accept("  or Authorization: Bearer " + LiveChatSandbox.TOKEN);
        return sandbox;
    }

    /** Returns a warning if the sandbox listens on an address that other machines can reach. */
    static Optional<String> warning(List<String> arguments) {
        int named = arguments.lastIndexOf("--address");
        String address = named < 0 ? "127.0.0.1" : arguments.get(named + 1);
        try {
            return InetAddress.getByName(address).isLoopbackAddress()
                    ? Optional.empty()
                    : Optional.of("warning: --address " + address
                            + " lets other machines call over plain HTTP: the token is public, so any"
                            + " caller can read and change the made-up account, and make the sandbox post to any port of"
                            + " this machine");
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static void option(SandboxBuilder builder, String name, String value) {
        switch (name) {
            case "--port" -> builder.port(number(name, value));
            case "--address" -> builder.address(value);
            case "--seed" -> builder.seed(number(name, value));
            case "--chats" -> builder.chats(number(name, value));
            case "--tickets" -> builder.tickets(number(name, value));
            case "--days" -> builder.history(Duration.ofDays(number(name, value)));
            case "--zone" -> builder.zone(zone(value));
            case "--rate-limit" -> rateLimit(builder, value);
            case "--latency" -> builder.latency(Duration.ofMillis(number(name, value)));
            case "--quirks" ->
                Arrays.stream(value.split(",")).map(SandboxServer::quirk).forEach(builder::quirks);
            default -> throw new IllegalArgumentException("there is no option " + name);
        }
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number, was \"" + value + "\"", e);
        }
    }

    private static void rateLimit(SandboxBuilder builder, String value) {
        Matcher limit = RATE_LIMIT.matcher(value);
        if (!limit.matches()) {
            throw new IllegalArgumentException(
                    "--rate-limit must be requests/seconds such as 5/30, was \"" + value + "\"");
        }
        builder.rateLimit(Integer.parseInt(limit.group(1)), Duration.ofSeconds(Integer.parseInt(limit.group(2))));
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--zone must be a name such as Europe/Lisbon, was \"" + value + "\"", e);
        }
    }

    private static Quirk quirk(String value) {
        try {
            return Quirk.valueOf(value.trim().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--quirks has an unknown word \"" + value + "\"", e);
        }
    }
}
