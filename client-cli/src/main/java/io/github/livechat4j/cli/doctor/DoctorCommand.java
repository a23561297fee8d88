package io.github.livechat4j.cli.doctor;

import io.github.livechat4j.api.Resources;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.connection.AccountSettings;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import io.github.livechat4j.cli.connection.Exposure;
import io.github.livechat4j.cli.connection.Session;
import io.github.livechat4j.cli.connection.Setting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code livechat doctor}: checks everything that a command needs to work. */
@Command(
        name = "doctor",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Checks configuration, token, region, network, clock and credentials.",
            "Prints a line for each check, ends with the exit code of the first problem, and never shows a secret."
        },
        footerHeading = "%nExamples:%n",
        footer = "  livechat doctor --sandbox --sandbox-chats 500")
public final class DoctorCommand implements Callable<Integer> {

    private static final String SERVICE = Resources.SERVICE_URL;

    private final Surroundings surroundings;
    private final List<Finding> findings = new ArrayList<>();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (connection.isSandbox()) {
            try (Session session = connection.open(surroundings)) {
                tell(Finding.ok("configuration", "a sandbox, which needs none"));
                String url = session.sandbox().orElseThrow().baseUrl();
                check(session, url, Optional.empty());
            }
        } else {
            account();
        }
        return findings.stream()
                .filter(Finding::isProblem)
                .findFirst()
                .map(Finding::exitCode)
                .orElse(ExitCode.OK)
                .code();
    }

    private void account() {
        try {
            AccountSettings account = connection.account(surroundings);
            tell(Finding.ok(
                    "configuration",
                    account.profile()
                            .map(name -> "the profile " + name)
                            .orElse("no profile, only options and environment")));
            account.config().ifPresent(file -> access("config file", file));
            List<Finding> ofToken = TokenCheck.of(account);
            ofToken.forEach(this::tell);
            account.secret().file().ifPresent(file -> access("token file", file));
            if (ofToken.stream().noneMatch(Finding::isProblem)) {
                try (Session session = connection.open(account)) {
                    check(
                            session,
                            account.baseUrl().map(Setting::value).orElse(SERVICE),
                            Optional.of(surroundings.clock()));
                }
            }
        } catch (Failure failure) {
            tell(Finding.problem(
                    "configuration",
                    failure.exitCode(),
                    failure.getMessage(),
                    failure.advice().orElse("see: livechat doctor --help")));
        } catch (IllegalArgumentException e) {
            tell(Finding.problem(
                    "configuration", ExitCode.USAGE, String.valueOf(e.getMessage()), "see: livechat doctor --help"));
        }
    }

    private void access(String matter, Path file) {
        List<Exposure> exposures = Exposure.of(file);
        exposures.forEach(exposure -> tell(Finding.hint(matter, exposure.what(), exposure.advice())));
        if (exposures.isEmpty()) {
            tell(Finding.ok(matter, file + "; no other user can read or change it, as far as permissions tell"));
        }
    }

    private void check(Session session, String url, Optional<Clock> clock) {
        tell(Finding.ok("base URL", url));
        List<Finding> ofNetwork = new NetworkCheck(URI.create(url)).run(surroundings);
        ofNetwork.forEach(this::tell);
        if (ofNetwork.stream().noneMatch(Finding::isProblem)) {
            new ServiceCheck(session.livechat(), connection.deadline())
                    .run(clock)
                    .forEach(this::tell);
        }
    }

    private void tell(Finding finding) {
        findings.add(finding);
        surroundings.terminal().out().println(finding.line());
        surroundings.terminal().out().flush();
    }
}
