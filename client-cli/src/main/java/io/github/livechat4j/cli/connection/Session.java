package io.github.livechat4j.cli.connection;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.LiveChatBuilder;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client while a command lasts, and the sandbox that it calls if there is one. */
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

    /** Of an account that is changed by what it answers: a record that was left out of a list would be created again. */
    static Session ofWholeLists(LiveChatBuilder builder) {
        return new Session(builder.failOnUnreadableRecords(), null);
    }

    static Session ofSandbox(LiveChatSandbox sandbox, Pacing pacing) {
        return new Session(sandbox.clientBuilder().userAgent(Account.PROGRAM).pacer(pacing.pacer()), sandbox);
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

    /**
     * Says what of the answers could not be read so far, and was left out.
     *
     * @param where what has become of it, such as {@code the figures are without them}
     * @return lines for people, to be printed also where only results and errors are wanted; none if all could be read
     */
    public List<String> unreadable(String where) {
        return leftOut.summary(where);
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
