package io.github.livechat4j.cli.connection;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.LiveChatBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call, and as whom. Options count more than the environment, and that more than the profile; but a profile that an option names
 * counts more than the environment.
 *
 * @param config the configuration file that was read; empty if there was none
 * @param profile the profile that was read; empty if there was none
 * @param baseUrl where the service is; empty for the service itself
 * @param login the login; empty if the token is a bearer token
 * @param secret the token, with where it comes from
 * @param region the data center; empty if the token tells
 */
public record Account(
        Optional<Path> config,
        Optional<String> profile,
        Optional<String> baseUrl,
        Optional<String> login,
        Secret secret,
        Optional<String> region) {

    /** What this program calls itself. */
    static final String PROGRAM = "livechat-command";

    static Account of(Surroundings surroundings, ConnectionOptions.ServiceOptions options) {
        Profiles profiles = Profiles.read(surroundings, options.config);
        Profile named = options.profile == null ? Profile.NONE : profiles.profile(options.profile);
        Profile usual = options.profile == null
                ? profiles.usual(surroundings.environment().get("LIVECHAT_PROFILE"))
                : Profile.NONE;
        return new Account(
                profiles.present(),
                named.name().or(usual::name),
                choose(surroundings, options.baseUrl, named.baseUrl(), "LIVECHAT_BASE_URL", usual.baseUrl()),
                choose(surroundings, options.login, named.login(), "LIVECHAT_LOGIN", usual.login()),
                Secret.find(surroundings, options, named, usual),
                choose(surroundings, options.region, named.region(), "LIVECHAT_REGION", usual.region()));
    }

    private static Optional<String> choose(
            Surroundings surroundings,
            @Nullable String option,
            Optional<String> named,
            String variable,
            Optional<String> usual) {
        return Optional.ofNullable(option)
                .or(() -> named)
                .or(() -> Optional.ofNullable(surroundings.environment().get(variable))
                        .filter(value -> !value.isBlank()))
                .or(() -> usual);
    }

    /**
     * Looks at the files that it was read from.
     *
     * @return the ways in which other users can read or change them
     */
    public List<Exposure> exposures() {
        return Stream.concat(config.stream(), secret.file().stream())
                .flatMap(file -> Exposure.of(file).stream())
                .distinct()
                .toList();
    }

    /**
     * Starts to build its client.
     *
     * @return a builder that knows address, credentials and region
     * @throws Failure if they cannot be used
     */
    public LiveChatBuilder builder() {
        try {
            Credentials credentials = login.map(user -> Credentials.basic(user, secret.value()))
                    .orElseGet(() -> Credentials.bearer(secret.value()));
            LiveChatBuilder builder =
                    LiveChat.builder().credentials(credentials).userAgent(PROGRAM);
            baseUrl.ifPresent(builder::baseUrl);
            region.ifPresent(builder::region);
            return builder;
        } catch (IllegalArgumentException e) {
            throw Failure.of(ExitCode.USAGE, String.valueOf(e.getMessage())).because(e);
        }
    }
}
