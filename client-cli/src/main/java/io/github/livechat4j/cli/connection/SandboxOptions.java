package io.github.livechat4j.cli.connection;

import io.github.livechat4j.testkit.LiveChatSandbox;
import java.time.Clock;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of the sandbox that replaces an account. */
final class SandboxOptions {

    @Option(names = "--sandbox", description = "run on a sandbox: a made-up account in this process")
    private boolean wanted;

    @Option(names = "--sandbox-chats", paramLabel = "N", description = "how many chats it has; 60000 otherwise")
    private int chats = 60_000;

    @Option(names = "--sandbox-seed", paramLabel = "N", description = "what its chats are made from; 1 otherwise")
    private long seed = 1;

    boolean isWanted() {
        return wanted;
    }

    long seed() {
        return seed;
    }

    LiveChatSandbox start(long thatSeed, Clock clock) {
        return LiveChatSandbox.builder()
                .seed(thatSeed)
                .clock(clock)
                .chats(chats)
                .history(Duration.ofDays(365))
                .start();
    }
}
