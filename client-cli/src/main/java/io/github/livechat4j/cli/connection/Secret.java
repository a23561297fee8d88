package io.github.livechat4j.cli.connection;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.FileNames;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.TextInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token. It is never taken from an argument, since every user of the machine can read arguments.
 *
 * @param value the token itself
 * @param source the source of the token, in words
 * @param file the file that holds the token; empty for another source
 */
public record Secret(String value, String source, Optional<Path> file) {

    static Secret find(
            Surroundings surroundings, ConnectionOptions.ServiceOptions options, Profile named, Profile usual) {
        Map<String, String> environment = surroundings.environment();
        if (options.askToken) {
            return asked(surroundings);
        }
        if (options.tokenFile != null) {
            return fromFile(options.tokenFile);
        }
        return ofProfile(surroundings, named)
                .or(() -> fromVariable(environment, "LIVECHAT_TOKEN"))
                .or(() -> variable(environment, "LIVECHAT_TOKEN_FILE").map(file -> fromFile(FileNames.path(file))))
                .or(() -> ofProfile(surroundings, usual))
                .orElseThrow(
                        () -> Failure.of(ExitCode.CREDENTIALS, "there are no credentials")
                                .advise(
                                        "run livechat login, or set LIVECHAT_LOGIN and LIVECHAT_TOKEN; or try it without an account: --sandbox"));
    }

    private static Optional<Secret> ofProfile(Surroundings surroundings, Profile profile) {
        return profile.tokenVariable()
                .map(name -> fromVariable(surroundings.environment(), name)
                        .orElseThrow(() -> Failure.of(
                                ExitCode.CREDENTIALS,
                                "the profile takes its token from " + NamedFile.ofVariable(name)
                                        + ", which is not set")))
                .or(() -> profile.tokenFile().map(file -> fromFile(expanded(surroundings, file))));
    }

    private static Path expanded(Surroundings surroundings, String file) {
        return file.startsWith("~/") ? surroundings.home().resolve(file.substring(2)) : FileNames.path(file);
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static Optional<Secret> fromVariable(Map<String, String> environment, String name) {
        return variable(environment, name)
                .map(value ->
                        new Secret(TextInput.withoutMark(value).strip(), "the variable " + name, Optional.empty()));
    }

    static Secret fromFile(Path file) {
        try {
            String token = TextInput.read(file).strip();
            if (token.isEmpty()) {
                throw Failure.of(ExitCode.CREDENTIALS, "the file with the token is empty: " + NamedFile.shown(file));
            }
            return new Secret(token, "the file " + file, Optional.of(file));
        } catch (IOException e) {
            throw unreadable("the file with the token", file, e);
        }
    }

    /**
     * Makes the failure of a file with a secret that cannot be read. If the name may be the secret itself, the failure
     * has no cause, since the message of the system repeats the name.
     *
     * @param what the file in words, such as {@code the file with the token}
     * @param file the name that the user gave
     * @param e the exception of the read
     * @return the failure
     */
    public static Failure unreadable(String what, Path file, IOException e) {
        String shown = NamedFile.shown(file);
        Failure failure = Failure.of(ExitCode.CREDENTIALS, what + " cannot be read: " + shown);
        return shown.equals(file.toString()) ? failure.because(e) : failure.advise("name a file that holds the token");
    }

    static Secret asked(Surroundings surroundings) {
        String token = surroundings
                .terminal()
                .prompt()
                .orElseThrow(() -> Failure.of(ExitCode.CREDENTIALS, "--ask-token needs a terminal"))
                .apply("Token: ")
                .strip();
        if (token.isEmpty()) {
            throw Failure.of(ExitCode.CREDENTIALS, "no token was given");
        }
        return new Secret(token, "the terminal", Optional.empty());
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "Secret[from " + source + "]";
    }
}
