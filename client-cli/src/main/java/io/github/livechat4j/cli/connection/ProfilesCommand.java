package io.github.livechat4j.cli.connection;

import io.github.livechat4j.cli.FileNames;
import io.github.livechat4j.cli.Surroundings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code livechat profiles}: lists the profiles of the configuration file, without secrets. */
@Command(
        name = "profiles",
        description = {
            "Lists the profiles of the configuration file. The one that is used without --profile has a star.",
            "A profile is [profiles.NAME] with login, token-env or token-file, region, base-url and proxy; default-profile names the usual one."
        },
        footerHeading = "%nExamples:%n",
        footer = "  livechat profiles")
public final class ProfilesCommand implements Runnable {

    private final Surroundings surroundings;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "the configuration file; ~/.config/livechat/config.toml otherwise")
    private @Nullable Path config;

    ProfilesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Profiles profiles = Profiles.read(surroundings, config);
        profiles.present().stream()
                .flatMap(file -> Exposure.of(file).stream())
                .map(Exposure::line)
                .forEach(surroundings.terminal().err()::println);
        Optional<String> usual = profiles.usual(surroundings.environment().get("LIVECHAT_PROFILE"))
                .name();
        if (profiles.names().isEmpty()) {
            surroundings.terminal().err().println("there are no profiles in " + profiles.file());
        }
        profiles.names()
                .forEach(name -> surroundings
                        .terminal()
                        .out()
                        .println((usual.equals(Optional.of(name)) ? "* " : "  ") + line(profiles.profile(name))));
    }

    private static String line(Profile profile) {
        StringBuilder line = new StringBuilder(profile.name().orElse(""));
        profile.login().ifPresent(login -> line.append("  ").append(login.replaceAll(":.*", ":***")));
        profile.tokenVariable().ifPresent(name -> line.append("  token from ").append(NamedFile.ofVariable(name)));
        profile.tokenFile()
                .ifPresent(file -> line.append("  token from the file ").append(NamedFile.shown(FileNames.path(file))));
        profile.region().ifPresent(region -> line.append("  region ").append(region));
        profile.baseUrl().ifPresent(url -> line.append("  ").append(withoutSecrets(url)));
        return line.toString();
    }

    /** Masks user, password and query, which may be secret; a call with them is rejected anyway. */
    private static String withoutSecrets(String url) {
        return url.replaceAll("[?#].*", "?***").replaceAll("//.*@", "//***@");
    }
}
