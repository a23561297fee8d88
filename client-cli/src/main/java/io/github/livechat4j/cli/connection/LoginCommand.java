package io.github.livechat4j.cli.connection;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Failures;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.Terminal;
import io.github.livechat4j.cli.TextInput;
import io.github.livechat4j.cli.output.OutputFile;
import io.github.livechat4j.client.LiveChatBuilder;
import io.github.livechat4j.error.AuthenticationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code livechat login}: checks login and token, and stores them as a profile. */
@Command(
        name = "login",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Asks for login and token, checks them with one request, and stores them as a profile.",
            "The profile is default, or that of --profile. The token gets a file of its own, which only you can read."
                    + " Without a terminal, give --login and --token-file; --token-file - reads the token from standard input."
        },
        footerHeading = "%nExamples:%n",
        footer = "  livechat login --sandbox --sandbox-chats 500")
public final class LoginCommand implements Runnable {

    private final Surroundings surroundings;

    @Option(
            names = "--make-default",
            description = "use this profile without --profile; the first profile is that anyway")
    private boolean makeDefault;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    LoginCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        if (connection.isSandbox()) {
            try (Session session = connection.open(surroundings)) {
                surroundings
                        .terminal()
                        .out()
                        .println("agent      " + AccountCheck.agent(session.livechat(), Optional.empty()));
                surroundings.terminal().err().println("nothing was stored, since a sandbox needs no login");
            }
            return;
        }
        ConnectionOptions.ServiceOptions options = connection.service();
        String name = Optional.ofNullable(options.profile).orElse("default");
        ProfileFile.checkName(name);
        Profiles profiles = Profiles.read(surroundings, options.config);
        Profile before = profiles.names().contains(name) ? profiles.profile(name) : Profile.NONE;
        Optional<Setting> region =
                AccountSettings.choose(surroundings, "region", options.region, Optional.empty(), before.region());
        ServiceAddress address =
                ServiceAddress.of(surroundings, options, new ChosenProfile(profiles.present(), Profile.NONE, before));
        requireAnswers(options);
        Optional<Setting> login = AccountSettings.choose(
                        surroundings, "login", options.login, Optional.empty(), Optional.empty())
                .or(this::askedLogin);
        Secret secret = token(options);
        AccountSettings account =
                new AccountSettings(profiles.present(), Optional.of(name), address, login, secret, region);
        String agent = checked(account, login);
        Map<String, String> settings = new LinkedHashMap<>();
        login.ifPresent(value -> settings.put("login", value.value()));
        StoredToken stored = StoredToken.of(profiles.file(), name);
        Path tokenFile = stored.file();
        settings.put("token-file", tokenFile.toString());
        region.ifPresent(value -> settings.put("region", value.value()));
        address.baseUrl().ifPresent(value -> settings.put("base-url", value.value()));
        Optional.ofNullable(options.proxy).or(before::proxy).ifPresent(value -> settings.put("proxy", value));
        boolean isUsual = makeDefault || profiles.usualName().isEmpty();
        String changed = new ProfileFile(profiles.text()).with(name, settings, isUsual);
        stored.store(secret.value());
        OutputFile.at(profiles.file()).write(changed.getBytes(StandardCharsets.UTF_8));
        Terminal terminal = surroundings.terminal();
        terminal.out().println("profile    " + name + ", in " + profiles.file());
        login.ifPresent(value -> terminal.out().println("login      " + value.value()));
        terminal.out().println("agent      " + agent);
        terminal.out().println("token      in " + tokenFile + ", which only you can read");
        terminal.err()
                .println(
                        isUsual || profiles.usualName().equals(Optional.of(name))
                                ? "commands use this profile by default"
                                : "use it with: --profile " + name);
    }

    /** Fails before any question if one of them cannot be asked. */
    private void requireAnswers(ConnectionOptions.ServiceOptions options) {
        if (options.tokenFile == null && surroundings.terminal().prompt().isEmpty()) {
            throw Failure.of(ExitCode.USAGE, "cannot ask for the token without a terminal")
                    .advise("give --login LOGIN --token-file FILE, or pipe the token to --token-file -");
        }
    }

    private Optional<Setting> askedLogin() {
        return surroundings
                .terminal()
                .question()
                .map(ask -> ask.apply("Login (e-mail address or account id; empty for a bearer token): ")
                        .strip())
                .filter(answer -> !answer.isEmpty())
                .map(answer -> new Setting(answer, "the login"));
    }

    private Secret token(ConnectionOptions.ServiceOptions options) {
        if (options.tokenFile == null) {
            return Secret.asked(surroundings);
        }
        if (!options.tokenFile.toString().equals(TextInput.STANDARD)) {
            return Secret.fromFile(options.tokenFile);
        }
        try {
            String token = TextInput.read(TextInput.STANDARD).strip();
            if (token.isEmpty()) {
                throw Failure.of(ExitCode.CREDENTIALS, "standard input has no token");
            }
            return new Secret(token, "standard input", Optional.empty());
        } catch (IOException e) {
            throw Failures.of(e);
        }
    }

    private String checked(AccountSettings account, Optional<Setting> login) {
        LiveChatBuilder builder = account.builder();
        try (Session session = Session.ofAccount(connection.service().applied(builder), account.identity())) {
            return AccountCheck.agent(session.livechat(), login.map(Setting::value));
        } catch (AuthenticationException e) {
            throw Failure.of(ExitCode.CREDENTIALS, "the service rejects this login and token (401); nothing was stored")
                    .advise("check that the token belongs to the login, or create a new token")
                    .because(e);
        }
    }
}
