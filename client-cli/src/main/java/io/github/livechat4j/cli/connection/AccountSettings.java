package io.github.livechat4j.cli.connection;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.LiveChatBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The account that a command calls: address, credentials and region. An option overrides the environment, and the
 * environment overrides the default profile; but a profile that {@code --profile} names overrides the environment.
 *
 * @param config the configuration file that was read; empty if there was none
 * @param profile the name of the profile that was read; empty if there was none
 * @param address the base URL and the proxy
 * @param login the login; empty if the token is a bearer token
 * @param secret the token and its source
 * @param region the data center; empty to take it from the token
 */
public record AccountSettings(
        Optional<Path> config,
        Optional<String> profile,
        ServiceAddress address,
        Optional<Setting> login,
        Secret secret,
        Optional<Setting> region) {

    /** The name of this program in the {@code User-Agent} header. */
    static final String PROGRAM = "livechat-command";

    static AccountSettings of(Surroundings surroundings, ConnectionOptions.ServiceOptions options) {
        ChosenProfile chosen = ChosenProfile.of(surroundings, options);
        Profile named = chosen.named();
        Profile usual = chosen.usual();
        return new AccountSettings(
                chosen.config(),
                named.name().or(usual::name),
                ServiceAddress.of(surroundings, options, chosen),
                choose(surroundings, "login", options.login, named.login(), usual.login()),
                Secret.find(surroundings, options, named, usual),
                choose(surroundings, "region", options.region, named.region(), usual.region()));
    }

    static Optional<Setting> choose(
            Surroundings surroundings,
            String name,
            @Nullable String option,
            Optional<String> named,
            Optional<String> usual) {
        String variable = "LIVECHAT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
        String key = name + " of the profile";
        return Optional.ofNullable(option)
                .map(value -> new Setting(value, "--" + name))
                .or(() -> named.map(value -> new Setting(value, key)))
                .or(() -> Optional.ofNullable(surroundings.environment().get(variable))
                        .filter(value -> !value.isBlank())
                        .map(value -> new Setting(value, variable)))
                .or(() -> usual.map(value -> new Setting(value, key)));
    }

    /**
     * Checks the permissions of the configuration file and the token file.
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
     * Identifies the account without any secret, for caches.
     *
     * @return address, region, profile, login and the place of the token; empty without login and profile
     */
    Optional<String> identity() {
        if (login.isEmpty() && profile.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(address.baseUrl(), region, login)
                .map(setting -> setting.map(Setting::value).orElse(""))
                .collect(Collectors.joining("\n", "", "\n" + profile.orElse("") + "\n" + secret.source())));
    }

    /**
     * Makes a builder for the client.
     *
     * @return a builder with base URL, proxy, credentials and region
     * @throws Failure if one of them is invalid
     */
    public LiveChatBuilder builder() {
        LiveChatBuilder builder = LiveChat.builder().credentials(credentials()).userAgent(PROGRAM);
        address.applyTo(builder);
        region.ifPresent(name -> {
            name.check("region", trial -> trial.region(name.value()));
            builder.region(name.value());
        });
        return builder;
    }

    private Credentials credentials() {
        login.ifPresent(user -> {
            try {
                Credentials.basic(user.value(), "none");
            } catch (IllegalArgumentException e) {
                throw Setting.refused("login", user.source(), e);
            }
        });
        try {
            return login.map(user -> Credentials.basic(user.value(), secret.value()))
                    .orElseGet(() -> Credentials.bearer(secret.value()));
        } catch (IllegalArgumentException e) {
            throw Setting.refused("token", "the token from " + secret.source(), e);
        }
    }
}
