package io.github.livechat4j.cli.connection;

import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The profile of a command, either named by {@code --profile} or the default.
 *
 * @param config the configuration file that was read; empty if there was none
 * @param named the profile that {@code --profile} names; {@link Profile#NONE} otherwise
 * @param usual the default profile; {@link Profile#NONE} if there is none, or another was named
 */
record ChosenProfile(Optional<Path> config, Profile named, Profile usual) {

    static final ChosenProfile NONE = new ChosenProfile(Optional.empty(), Profile.NONE, Profile.NONE);

    /**
     * Reads the profile.
     *
     * @throws Failure if the configuration file cannot be read, or has no such profile
     */
    static ChosenProfile of(Surroundings surroundings, ConnectionOptions.ServiceOptions options) {
        Profiles profiles = Profiles.read(surroundings, options.config);
        return options.profile == null
                ? new ChosenProfile(
                        profiles.present(),
                        Profile.NONE,
                        profiles.usual(surroundings.environment().get("LIVECHAT_PROFILE")))
                : new ChosenProfile(profiles.present(), profiles.profile(options.profile), Profile.NONE);
    }
}
