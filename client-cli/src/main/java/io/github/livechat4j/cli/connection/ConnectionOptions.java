package io.github.livechat4j.cli.connection;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.client.LiveChatBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * The options of all commands that call the service, as a picocli mixin. {@link #open} makes the client that they
 * describe.
 */
public final class ConnectionOptions {

    /** The options that name one account, which commands between two accounts reject. */
    public static final List<String> OF_ONE_ACCOUNT =
            List.of("--profile", "--base-url", "--login", "--token-file", "--ask-token", "--region");

    @ArgGroup(exclusive = false, heading = "%nWhom to call (option, else environment, else profile):%n")
    private ServiceOptions service = new ServiceOptions();

    @ArgGroup(exclusive = false, heading = "%nWithout an account:%n")
    private SandboxOptions sandbox = new SandboxOptions();

    @Option(
            names = "--quiet",
            description =
                    "print only results, errors, and warnings about incomplete or doubtful results, and about files"
                            + " with secrets that others can read or change")
    private boolean quiet;

    /** The warnings that were printed already. */
    private final Set<Exposure> told = new HashSet<>();

    /** Makes options with their defaults. */
    public ConnectionOptions() {}

    /**
     * Returns whether {@code --quiet} was given.
     *
     * @return true to print only results, errors and warnings
     */
    public boolean isQuiet() {
        return quiet;
    }

    /**
     * Makes the client.
     *
     * @param surroundings the environment and the home of the user
     * @return the client, and the sandbox if {@code --sandbox} was given; must be closed
     * @throws Failure if there are no credentials, or they are invalid
     */
    public Session open(Surroundings surroundings) {
        service.check();
        if (sandbox.isWanted()) {
            return Session.ofSandbox(sandbox.start(sandbox.seed(), surroundings.clock()), service.pacer());
        }
        AccountSettings account = account(surroundings);
        warn(surroundings, account);
        return open(account);
    }

    /**
     * Returns the deadline of a call.
     *
     * @return the time for a call with all its attempts
     */
    public Duration deadline() {
        return service.deadline();
    }

    /**
     * Makes the client of an account, without the warnings about file permissions.
     *
     * @param account the account
     * @return the client; must be closed
     * @throws Failure if a setting of the account is invalid
     */
    public Session open(AccountSettings account) {
        return Session.ofAccount(service.applied(account.builder()), account.identity());
    }

    /** Prints a warning for each file with secrets that others can read or change, once. */
    void warn(Surroundings surroundings, AccountSettings account) {
        for (Exposure exposure : account.exposures()) {
            if (told.add(exposure)) {
                surroundings.terminal().err().println(exposure.line());
            }
        }
        surroundings.terminal().err().flush();
    }

    /**
     * Makes the client of a profile, for commands that compare two accounts and change one of them. Its calls fail on a
     * record that cannot be parsed. With {@code --sandbox} each profile is a sandbox of its own, whose seed is derived
     * from the name.
     *
     * @param surroundings the environment and the home of the user
     * @param profile the name of the profile
     * @return the client; must be closed
     * @throws Failure if there is no such profile, or it is invalid
     */
    public Session open(Surroundings surroundings, String profile) {
        service.check();
        ServiceOptions ofProfile = service.forProfile(profile);
        if (sandbox.isWanted()) {
            return Session.ofSandbox(
                    sandbox.start(sandbox.seed() + profile.hashCode(), surroundings.clock()), service.pacer());
        }
        AccountSettings account = AccountSettings.of(surroundings, ofProfile);
        warn(surroundings, account);
        return Session.ofWholeLists(service.applied(account.builder()));
    }

    /**
     * Resolves the account from options, environment and profile. Makes no call.
     *
     * @param surroundings the environment and the home of the user
     * @return the account
     * @throws Failure if there are no credentials, or they are invalid
     */
    public AccountSettings account(Surroundings surroundings) {
        return AccountSettings.of(surroundings, service);
    }

    /** Returns the options of the account. */
    ServiceOptions service() {
        return service;
    }

    /**
     * Returns the address of the service, for a check of the network without credentials. Ignores the profile if it
     * cannot be read.
     *
     * @param surroundings the environment and the home of the user
     * @return the base URL and the proxy
     */
    public ServiceAddress address(Surroundings surroundings) {
        ChosenProfile chosen;
        try {
            chosen = ChosenProfile.of(surroundings, service);
        } catch (Failure e) {
            // account() fails in the same way, so the user knows
            chosen = ChosenProfile.NONE;
        }
        return ServiceAddress.of(surroundings, service, chosen);
    }

    /**
     * Returns whether {@code --sandbox} was given.
     *
     * @return true if the command runs on a sandbox
     */
    public boolean isSandbox() {
        return sandbox.isWanted();
    }

    /** The options for the address of the service and the credentials. */
    static final class ServiceOptions {

        @Option(names = "--profile", paramLabel = "NAME", description = "a profile of the configuration file")
        @Nullable
        String profile;

        @Option(
                names = "--config",
                paramLabel = "FILE",
                description = "the configuration file; ~/.config/livechat/config.toml otherwise")
        @Nullable
        Path config;

        @Option(names = "--base-url", paramLabel = "URL", description = "where the service is (LIVECHAT_BASE_URL)")
        @Nullable
        String baseUrl;

        @Option(
                names = "--login",
                paramLabel = "LOGIN",
                description =
                        "e-mail address, or the account id for a personal access token; without it the token is a bearer token (LIVECHAT_LOGIN)")
        @Nullable
        String login;

        @Option(
                names = "--token-file",
                paramLabel = "FILE",
                description = "the file with the token (LIVECHAT_TOKEN_FILE; LIVECHAT_TOKEN is the token itself)")
        @Nullable
        Path tokenFile;

        @Option(names = "--ask-token", description = "ask for the token at the terminal")
        boolean askToken;

        @Option(
                names = "--region",
                paramLabel = "NAME",
                converter = RegionConverter.class,
                description = "the data center: fra or dal (LIVECHAT_REGION)")
        @Nullable
        String region;

        @Option(
                names = "--proxy",
                paramLabel = "URL",
                description =
                        "the HTTP proxy, or none for a direct connection; as HTTPS_PROXY and NO_PROXY say otherwise")
        @Nullable
        String proxy;

        @Option(
                names = "--requests-per-minute",
                paramLabel = "N",
                description = "call no more often than this; as fast as the service answers otherwise")
        int requestsPerMinute;

        @Option(
                names = "--timeout",
                paramLabel = "SECONDS",
                description = "for one call with all its attempts; 120 otherwise")
        int timeout = 120;

        @Option(
                names = "--max-answer-megabytes",
                paramLabel = "N",
                description = "refuse answers that are longer; 64 otherwise")
        int maxAnswerMegabytes = 64;

        /** Sets pacing, deadline and the limit of answers. */
        LiveChatBuilder applied(LiveChatBuilder builder) {
            return builder.pacer(pacer().pacer()).deadline(deadline()).maxAnswerBytes(maxAnswerBytes());
        }

        /** Rejects values out of range, also for a sandbox, which does not need them. */
        void check() {
            requirePositive("--timeout", timeout);
            requirePositive("--max-answer-megabytes", maxAnswerMegabytes);
        }

        private static void requirePositive(String option, int value) {
            if (value < 1) {
                throw Failure.of(ExitCode.USAGE, option + " must be positive, was " + value);
            }
        }

        private long maxAnswerBytes() {
            requirePositive("--max-answer-megabytes", maxAnswerMegabytes);
            return (long) maxAnswerMegabytes << 20;
        }

        Pacing pacer() {
            return new Pacing(requestsPerMinute);
        }

        Duration deadline() {
            requirePositive("--timeout", timeout);
            return Duration.ofSeconds(timeout);
        }

        /** Returns these options for another profile. Fails if an option names a single account. */
        ServiceOptions forProfile(String name) {
            if (askToken
                    || Stream.of(profile, baseUrl, login, tokenFile, region).anyMatch(Objects::nonNull)) {
                throw Failure.of(
                                ExitCode.USAGE,
                                "--profile, --base-url, --login, --token-file, --ask-token and --region name one account, but two are called")
                        .advise("set them in the profiles");
            }
            ServiceOptions other = new ServiceOptions();
            other.profile = name;
            other.config = config;
            other.proxy = proxy;
            return other;
        }
    }
}
