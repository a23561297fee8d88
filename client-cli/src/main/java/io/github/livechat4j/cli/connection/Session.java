package io.github.livechat4j.cli.connection;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.LiveChatBuilder;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The client of a running command, and the sandbox that it calls, if any. */
public final class Session implements AutoCloseable {

    private final LiveChat livechat;
    private final @Nullable LiveChatSandbox sandbox;

    private final LeftOut leftOut;

    private Session(LiveChatBuilder builder, @Nullable LiveChatSandbox sandbox) {
        this.leftOut = new LeftOut();
        this.livechat = builder.unreadableValueListener(leftOut).build();
        this.sandbox = sandbox;
    }

    static Session ofAccount(LiveChatBuilder builder) {
        return new Session(builder, null);
    }

    /**
     * Makes a session whose calls fail on unparseable records, for commands that change the account by its lists: a
     * record that was skipped in a list would be created again.
     */
    static Session ofWholeLists(LiveChatBuilder builder) {
        return new Session(builder.failOnUnreadableRecords(), null);
    }

    static Session ofSandbox(LiveChatSandbox sandbox, Pacing pacing) {
        return new Session(
                sandbox.clientBuilder().userAgent(AccountSettings.PROGRAM).pacer(pacing.pacer()), sandbox);
    }

    /**
     * Returns the client.
     *
     * @return the client, which the session closes
     */
    public LiveChat livechat() {
        return livechat;
    }

    /**
     * Returns the sandbox.
     *
     * @return the sandbox; empty if an account is called
     */
    public Optional<LiveChatSandbox> sandbox() {
        return Optional.ofNullable(sandbox);
    }

    /**
     * Summarizes the records and values that were skipped so far because they could not be parsed.
     *
     * @param where what became of them, such as {@code the figures are without them}
     * @return lines for people, to be printed even with {@code --quiet}; none if nothing was skipped
     */
    public List<String> unreadable(String where) {
        return leftOut.summary(where);
    }

    /** Closes the client and the sandbox. */
    @Override
    public void close() {
        livechat.close();
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
