package io.github.livechat4j.cli.doctor;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.client.CallOptions;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.RawResponse;
import io.github.livechat4j.error.AnswerTooLargeException;
import io.github.livechat4j.error.ConnectionException;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.error.MisdirectedException;
import io.github.livechat4j.error.StatusException;
import io.github.livechat4j.http.RetryPolicy;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Makes one cheap call, and checks the answer. */
final class ServiceCheck {

    private static final Duration WORST_SKEW = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int SERVER_ERROR = 500;

    private final LiveChat livechat;

    /**
     * Takes the client.
     *
     * @param deadline the deadline of the call; reduced to 30 seconds if it is longer
     */
    ServiceCheck(LiveChat livechat, Duration deadline) {
        Duration shorter = deadline.compareTo(LONGEST) < 0 ? deadline : LONGEST;
        this.livechat = livechat.with(CallOptions.retryPolicy(RetryPolicy.NONE).withDeadline(shorter));
    }

    /**
     * Makes the call.
     *
     * @param clock the clock of this machine; empty to skip the check of the clock, as for a sandbox
     */
    List<Finding> run(Optional<Clock> clock) {
        AtomicReference<LiveChatException> failed = new AtomicReference<>();
        RawResponse answer;
        try {
            answer = livechat.raw(view -> {
                try {
                    view.groups().listGroups();
                } catch (LiveChatException e) {
                    failed.set(e);
                    throw e;
                }
            });
        } catch (LiveChatException e) {
            return List.of(
                    e instanceof AnswerTooLargeException
                            ? Finding.problem(
                                    "service",
                                    ExitCode.SERVICE,
                                    String.valueOf(e.getMessage()),
                                    "check --base-url: this may not be the service")
                            : Finding.problem("call", ExitCode.NETWORK, "no answer: " + e.getMessage(), advice(e)));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(status(answer, failed.get()));
        clock.flatMap(now -> clock(answer, now)).ifPresent(findings::add);
        header(answer, "Legacy")
                .ifPresent(day -> findings.add(announced("the legacy stage of this operation ends on " + day)));
        header(answer, "Deprecation")
                .ifPresent(
                        day -> findings.add(announced("this operation is deprecated and is shut down after " + day)));
        return findings;
    }

    private static String advice(LiveChatException failed) {
        return failed instanceof ConnectionException broken && broken.isLasting()
                ? CertificateAdvice.TRUST
                : "check firewall and proxy";
    }

    /** Makes the finding of an end of life that the service announces in a header. */
    private static Finding announced(String what) {
        return Finding.hint("service", what, "look for a newer version of this command before that day");
    }

    private static Finding status(RawResponse answer, @Nullable LiveChatException failed) {
        int status = answer.status();
        if (failed instanceof MisdirectedException misdirected) {
            return Finding.problem(
                    "region",
                    ExitCode.CREDENTIALS,
                    "the account is in another data center",
                    misdirected.region().map(name -> "add --region " + name).orElse("add --region"));
        }
        if (status == UNAUTHORIZED) {
            return Finding.problem(
                    "credentials",
                    ExitCode.CREDENTIALS,
                    "the service rejects them (401)",
                    "make a new token, and check that the login is the one it belongs to");
        }
        if (status == FORBIDDEN) {
            return Finding.problem(
                    "credentials",
                    ExitCode.FORBIDDEN,
                    "the service accepts them, but they do not allow listing groups (403)",
                    "give the token more scopes, or ask the owner of the account");
        }
        if (status == TOO_MANY_REQUESTS) {
            return Finding.problem(
                    "limits",
                    ExitCode.RATE_LIMITED,
                    "called too often (429)"
                            + wait(failed)
                                    .map(wait ->
                                            ", again in " + wait.plusMillis(999).toSeconds() + " s")
                                    .orElse(""),
                    "wait, and use --requests-per-minute");
        }
        if (status >= SERVER_ERROR) {
            return Finding.problem(
                    "service",
                    ExitCode.SERVICE,
                    "it fails (" + status + ")",
                    status == NOT_IMPLEMENTED ? "check --base-url: this may not be the service" : "try again later");
        }
        return status == OK && failed == null
                ? Finding.ok("credentials", "accepted; GET /groups was answered")
                : Finding.problem(
                        "service",
                        status >= 400 ? ExitCode.REFUSED : ExitCode.SERVICE,
                        "GET /groups was answered " + status + " in an unexpected way",
                        "check --base-url: this may not be the service");
    }

    private static Optional<Duration> wait(@Nullable LiveChatException failed) {
        return failed instanceof StatusException answered ? answered.retryAfter() : Optional.empty();
    }

    private static Optional<Finding> clock(RawResponse answer, Clock clock) {
        return header(answer, "Date").flatMap(ServiceCheck::instant).map(told -> {
            Duration skew = Duration.between(told, clock.instant());
            return skew.abs().compareTo(WORST_SKEW) > 0
                    ? Finding.hint(
                            "clock",
                            "this machine is " + skew.abs().toSeconds() + " s "
                                    + (skew.isNegative() ? "behind" : "ahead of") + " the service",
                            "set the clock, or \"today\" is another day")
                    : Finding.ok("clock", "agrees with that of the service");
        });
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> header(RawResponse answer, String name) {
        return answer.headers().getOrDefault(name, List.of()).stream().findFirst();
    }
}
