package io.github.livechat4j.cli.export;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.SharedSandbox;
import io.github.livechat4j.testkit.Fault;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.Quirk;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A sandbox with an archive of chats, and exports from it. It is reset after each test. */
final class ExportSandbox implements SharedSandbox {

    private final LiveChatSandbox sandbox;
    private final ExportCli cli;

    ExportSandbox(int chats, Quirk... quirks) {
        sandbox = LiveChatSandbox.builder()
                .credentials(Credentials.bearer(ExportCli.TOKEN))
                .chats(chats)
                .quirks(quirks)
                .start();
        cli = new ExportCli(sandbox.baseUrl(), Clock.fixed(Cli.NOW, ZoneId.of("UTC")));
    }

    @Override
    public LiveChatSandbox sandbox() {
        return sandbox;
    }

    ExportCli cli() {
        return cli;
    }

    /** Exports chats. */
    Cli.Outcome chats(Path file, String... options) {
        List<String> words = new ArrayList<>(List.of("chats", "-o", file.toString()));
        words.addAll(List.of(options));
        return cli.run(words.toArray(String[]::new));
    }

    /** Injects a fault after some pages. */
    void failAfter(int pages, Fault fault) {
        sandbox.fail("listChats", pages, Fault.delay(Duration.ofMillis(1)));
        sandbox.fail("listChats", 1, fault);
    }

    /** Returns a fault that fails the call at once: a {@code Retry-After} of an hour exceeds the limit. */
    static Fault refusal(int status) {
        return status == 429 ? Fault.rateLimited(Duration.ofHours(1)) : Fault.status(status);
    }
}
