package io.github.livechat4j.cli.doctor;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.connection.AccountSettings;
import io.github.livechat4j.cli.connection.ConnectionOptions;
import io.github.livechat4j.cli.connection.Exposure;
import io.github.livechat4j.cli.connection.ProxyRoute;
import io.github.livechat4j.cli.connection.ServiceAddress;
import io.github.livechat4j.cli.connection.Session;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code livechat doctor}: checks everything that a command needs to work. */
@Command(
        name = "doctor",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Checks configuration, token, region, proxy, network, clock and credentials. The network is checked without credentials too.",
            "Prints a line for each check, ends with the exit code of the first problem, and never shows a secret."
        },
        footerHeading = "%nExamples:%n",
        footer = "  livechat doctor --sandbox --sandbox-chats 500")
public final class DoctorCommand implements Callable<Integer> {

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
                URI url = URI.create(session.sandbox().orElseThrow().baseUrl());
                tell(Finding.ok("base URL", url.toString()));
                if (network(url, ProxyRoute.direct("none is used for a sandbox"))) {
                    service(session, Optional.empty());
                }
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

    /** Checks each part even if another failed, unless it needs the other. */
    private void account() {
        Optional<AccountSettings> account = attempt(() -> connection.account(surroundings));
        account.ifPresent(this::settings);
        boolean isUsable = findings.stream().noneMatch(Finding::isProblem);
        ServiceAddress address =
                account.map(AccountSettings::address).orElseGet(() -> connection.address(surroundings));
        Optional<URI> url = attempt(address::url);
        if (url.isEmpty()) {
            return;
        }
        tell(Finding.ok("base URL", url.get().toString()));
        boolean isReachable = attempt(address::route)
                .filter(route -> network(url.get(), route))
                .isPresent();
        if (isUsable && isReachable) {
            attempt(() -> connection.open(account.orElseThrow())).ifPresent(session -> {
                try (session) {
                    service(session, Optional.of(surroundings.clock()));
                }
            });
        }
    }

    /** Returns the result of a step; empty if it failed, which is told. */
    private <T> Optional<T> attempt(Supplier<T> step) {
        try {
            return Optional.of(step.get());
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
        return Optional.empty();
    }

    private void settings(AccountSettings account) {
        tell(Finding.ok(
                "configuration",
                account.profile()
                        .map(name -> "the profile " + name)
                        .orElse("no profile, only options and environment")));
        account.config().ifPresent(file -> access("config file", file));
        TokenCheck.of(account).forEach(this::tell);
        account.secret().file().ifPresent(file -> access("token file", file));
    }

    private void access(String matter, Path file) {
        List<Exposure> exposures = Exposure.of(file);
        exposures.forEach(exposure -> tell(Finding.hint(matter, exposure.what(), exposure.advice())));
        if (exposures.isEmpty()) {
            tell(Finding.ok(matter, file + "; no other user can read or change it, as far as permissions tell"));
        }
    }

    /** Checks the way to the service, and returns whether it is open. */
    private boolean network(URI url, ProxyRoute route) {
        List<Finding> ofNetwork = new NetworkCheck(url, route).run(surroundings.environment());
        ofNetwork.forEach(this::tell);
        return ofNetwork.stream().noneMatch(Finding::isProblem);
    }

    private void service(Session session, Optional<Clock> clock) {
        new ServiceCheck(session.livechat(), connection.deadline()).run(clock).forEach(this::tell);
    }

    private void tell(Finding finding) {
        findings.add(finding);
        surroundings.terminal().out().println(finding.line());
        surroundings.terminal().out().flush();
    }
}
