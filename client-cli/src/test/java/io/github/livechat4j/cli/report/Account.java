package io.github.livechat4j.cli.report;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.SandboxBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;

/** An account on its own sandbox, for calling reports through the command and through the library. */
final class Account implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Cli.NOW, ZoneId.of("UTC"));

    private static final String LOGIN = "owner@example.com";
    private static final String TOKEN = "a-token";

    private final LiveChatSandbox sandbox;

    private Account(SandboxBuilder builder) {
        sandbox = builder.clock(CLOCK)
                .chats(1000)
                .history(Duration.ofDays(90))
                .credentials(Credentials.basic(LOGIN, TOKEN))
                .start();
    }

    static Account start() {
        return new Account(LiveChatSandbox.builder());
    }

    /** Makes an account with a number of tickets. */
    static Account withTickets(int tickets) {
        return new Account(LiveChatSandbox.builder().tickets(tickets));
    }

    /** Makes an account whose plan does not include some operations. */
    static Account without(String... operations) {
        return new Account(LiveChatSandbox.builder().outsidePlan(operations));
    }

    LiveChatSandbox sandbox() {
        return sandbox;
    }

    Cli.Outcome report(String... words) {
        return reportAs(TOKEN, words);
    }

    Cli.Outcome reportAs(String token, String... words) {
        return Cli.run(Map.of("LIVECHAT_LOGIN", LOGIN, "LIVECHAT_TOKEN", token), arguments(words));
    }

    private String[] arguments(String... words) {
        return Stream.of(Stream.of("report"), Stream.of(words), Stream.of("--base-url", sandbox.baseUrl()))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
