package io.github.livechat4j.cli.connection;

import io.github.livechat4j.api.Resources;
import io.github.livechat4j.cli.Surroundings;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code livechat whoami}: shows the account that commands call, without the secret. */
@Command(
        name = "whoami",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Shows the profile, the account, the agent, and where the token comes from; never the token.",
            "Makes one request, which checks the credentials."
        },
        footerHeading = "%nExamples:%n",
        footer = "  livechat whoami --sandbox --sandbox-chats 500")
public final class WhoamiCommand implements Runnable {

    private final Surroundings surroundings;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    WhoamiCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        if (connection.isSandbox()) {
            try (Session session = connection.open(surroundings)) {
                print("profile", "none, since this is a sandbox");
                print("service", session.sandbox().orElseThrow().baseUrl());
                print("agent", AccountCheck.agent(session.livechat(), Optional.empty()));
            }
            return;
        }
        AccountSettings account = connection.account(surroundings);
        connection.warn(surroundings, account);
        try (Session session = connection.open(account)) {
            Optional<String> login = account.login().map(Setting::value);
            String agent = AccountCheck.agent(session.livechat(), login);
            print(
                    "profile",
                    account.profile()
                            .map(name -> name
                                    + account.config()
                                            .map(file -> ", in " + file)
                                            .orElse(""))
                            .orElse("none, only options and environment"));
            print(
                    "login",
                    account.login()
                            .map(setting -> setting.value() + ", from " + setting.source())
                            .orElse("none, so the token is a bearer token"));
            print("agent", agent);
            print("token", "from " + account.secret().source());
            account.region().ifPresent(region -> print("region", region.value() + ", from " + region.source()));
            print(
                    "service",
                    account.address()
                            .baseUrl()
                            .map(url -> url.value() + ", from " + url.source())
                            .orElse(Resources.SERVICE_URL));
        }
    }

    private void print(String name, String value) {
        surroundings.terminal().out().println("%-10s %s".formatted(name, value));
    }
}
