package io.github.livechat4j.cli.connection;

import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.output.OutputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code livechat logout}: removes a profile and the token that {@code livechat login} has stored. */
@Command(
        name = "logout",
        description = {
            "Removes a profile from the configuration file, and the token that login has stored for it.",
            "The token itself stays valid until you delete it in your account."
        },
        footerHeading = "%nExamples:%n",
        footer = "  livechat logout")
public final class LogoutCommand implements Runnable {

    private static final List<String> VARIABLES = List.of("LIVECHAT_TOKEN", "LIVECHAT_TOKEN_FILE");

    private final Surroundings surroundings;

    @Option(names = "--profile", paramLabel = "NAME", description = "the profile; the default profile otherwise")
    private @Nullable String profile;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "the configuration file; ~/.config/livechat/config.toml otherwise")
    private @Nullable Path config;

    LogoutCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Profiles profiles = Profiles.read(surroundings, config);
        Profile chosen = profile == null
                ? profiles.usual(surroundings.environment().get("LIVECHAT_PROFILE"))
                : profiles.profile(profile);
        chosen.name()
                .ifPresentOrElse(
                        name -> remove(profiles, name, chosen),
                        () -> surroundings.terminal().err().println("there is no default profile; nothing was done"));
        VARIABLES.stream()
                .filter(name ->
                        !surroundings.environment().getOrDefault(name, "").isBlank())
                .forEach(name -> surroundings.terminal().err().println(name + " is still set, and commands use it"));
    }

    private void remove(Profiles profiles, String name, Profile removed) {
        String changed = new ProfileFile(profiles.text()).without(name);
        OutputFile.at(profiles.file()).write(changed.getBytes(StandardCharsets.UTF_8));
        StoredToken stored = StoredToken.of(profiles.file(), name);
        boolean isStoredByLogin =
                removed.tokenFile().equals(Optional.of(stored.file().toString()));
        surroundings.terminal().out().println("removed    the profile " + name + ", from " + profiles.file());
        if (isStoredByLogin && stored.delete()) {
            surroundings.terminal().out().println("removed    the token, " + stored.file());
        } else {
            removed.tokenFile()
                    .ifPresent(file -> surroundings
                            .terminal()
                            .out()
                            .println("kept       the token file that you made, " + NamedFile.shown(Path.of(file))));
        }
        surroundings.terminal().err().println("the token is valid until you delete it in your account");
    }
}
