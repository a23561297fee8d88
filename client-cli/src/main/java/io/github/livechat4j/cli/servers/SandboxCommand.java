package io.github.livechat4j.cli.servers;

import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Interruption;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.SandboxServer;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code livechat sandbox}: runs a sandbox, which simulates the service with a made-up account, on a port of this
 * machine.
 */
@Command(
        name = "sandbox",
        sortOptions = false,
        description = {
            "Runs a sandbox until it is stopped: the service with a made-up account, on this machine.",
            "It prints where it is, and with which login and token to call it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  livechat sandbox --port 0 --seconds 1",
            "  livechat sandbox --port 0 --chats 2000 --quirks numbers_as_strings --seconds 1"
        })
public final class SandboxCommand implements Runnable {

    private final Surroundings surroundings;

    @Option(names = "--port", paramLabel = "N", description = "8080 otherwise; 0 is any that is free")
    private @Nullable String port;

    @Option(
            names = "--address",
            paramLabel = "IP",
            description = "what to listen on; 127.0.0.1 otherwise, 0.0.0.0 for other machines too")
    private @Nullable String address;

    @Option(names = "--seed", paramLabel = "N", description = "the seed of all random data; 1 otherwise")
    private @Nullable String seed;

    @Option(names = "--chats", paramLabel = "N", description = "how many chats the archive has; 60000 otherwise")
    private @Nullable String chats;

    @Option(names = "--tickets", paramLabel = "N", description = "how many tickets there are; 60 otherwise")
    private @Nullable String tickets;

    @Option(names = "--days", paramLabel = "N", description = "how many days of chats the archive has; 365 otherwise")
    private @Nullable String days;

    @Option(
            names = "--zone",
            paramLabel = "NAME",
            description = "the time zone of the account, such as Europe/Lisbon; UTC otherwise")
    private @Nullable String zone;

    @Option(
            names = "--quirks",
            paramLabel = "WORDS",
            completionCandidates = QuirkWords.class,
            description = "ways in which the service departs from its documentation: ${COMPLETION-CANDIDATES}")
    private @Nullable String quirks;

    @Mixin
    private Running running = new Running();

    SandboxCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        PrintWriter out = surroundings.terminal().out();
        if (address != null) {
            OpenAddress.warning(
                            address,
                            "everyone who knows the token, which is public, can read and change the made-up account, and have the"
                                    + " sandbox post to any port of this machine")
                    .ifPresent(surroundings.terminal().err()::println);
            surroundings.terminal().err().flush();
        }
        try (Interruption interruption = running.watch();
                LiveChatSandbox sandbox = SandboxServer.start(arguments(), out::println)) {
            out.flush();
            running.await();
            if (interruption.isRequested()) {
                surroundings.terminal().err().println("livechat: stopped the sandbox on " + sandbox.baseUrl());
            }
        } catch (IllegalStateException e) {
            throw Failure.of(ExitCode.USAGE, String.valueOf(e.getMessage()))
                    .advise("--port 0 takes one that is free")
                    .because(e);
        }
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        add(arguments, "--port", port);
        add(arguments, "--address", address);
        add(arguments, "--seed", seed);
        add(arguments, "--chats", chats);
        add(arguments, "--tickets", tickets);
        add(arguments, "--days", days);
        add(arguments, "--zone", zone);
        requireQuirks();
        add(arguments, "--quirks", quirks);
        return arguments;
    }

    private void requireQuirks() {
        List<String> words = new ArrayList<>();
        new QuirkWords().forEach(words::add);
        for (String quirk : quirks == null ? List.<String>of() : List.of(quirks.split(",", -1))) {
            if (!words.contains(quirk.strip().toLowerCase(Locale.ROOT))) {
                Failure failure = Failure.of(
                        ExitCode.USAGE,
                        "--quirks must be some of " + String.join(", ", words) + ", was '" + quirk + "'");
                throw Closest.advised(failure, quirk, words);
            }
        }
    }

    private static void add(List<String> arguments, String name, @Nullable String value) {
        if (value != null) {
            arguments.add(name);
            arguments.add(value);
        }
    }
}
