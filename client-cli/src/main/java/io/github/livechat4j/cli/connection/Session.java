package io.github.livechat4j.cli.connection;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client while a command lasts, and the sandbox that it calls if there is one. */
public final class Session implements AutoCloseable {

    private final LiveChat livechat;
    private final @Nullable LiveChatSandbox sandbox;

    private Session(LiveChat livechat, @Nullable LiveChatSandbox sandbox) {
        this.livechat = livechat;
        this.sandbox = sandbox;
    }

    static Session ofAccount(Account account, Pacing pacing, Duration deadline) {
        return new Session(
                account.builder().pacer(pacing.pacer()).deadline(deadline).build(), null);
    }

    static Session ofSandbox(LiveChatSandbox sandbox, Pacing pacing) {
        return new Session(
                sandbox.clientBuilder()
                        .userAgent(Account.PROGRAM)
                        .pacer(pacing.pacer())
                        .build(),
                sandbox);
    }

    /**
     * Gives the client.
     *
     * @return the client, which is closed with the session
     */
    public LiveChat livechat() {
        return livechat;
    }

    /**
     * Gives the sandbox.
     *
     * @return the sandbox; empty if an account is called
     */
    public Optional<LiveChatSandbox> sandbox() {
        return Optional.ofNullable(sandbox);
    }

    /** Ends the client and the sandbox. */
    @Override
    public void close() {
        livechat.close();
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
