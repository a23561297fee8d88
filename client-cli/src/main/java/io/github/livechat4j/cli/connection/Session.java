package io.github.livechat4j.cli.connection;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.LiveChatBuilder;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The client of a running command, and the sandbox that it calls, if any. */
public final class Session implements AutoCloseable {

    private final LiveChat livechat;
    private final @Nullable LiveChatSandbox sandbox;

    private final LeftOut leftOut;
    private final Optional<String> account;

    private Session(LiveChatBuilder builder, @Nullable LiveChatSandbox sandbox, Optional<String> account) {
        this.account = account;
        this.leftOut = new LeftOut();
        this.livechat = builder.unreadableValueListener(leftOut).build();
        this.sandbox = sandbox;
    }

    static Session ofAccount(LiveChatBuilder builder, Optional<String> account) {
        return new Session(builder, null, account);
    }

    /**
     * Makes a session whose calls fail on unparseable records, for commands that change the account by its lists: a
     * record that was skipped in a list would be created again.
     */
    static Session ofWholeLists(LiveChatBuilder builder) {
        return new Session(builder.failOnUnreadableRecords(), null, Optional.empty());
    }

    static Session ofSandbox(LiveChatSandbox sandbox, Pacing pacing) {
        return new Session(
                sandbox.clientBuilder().userAgent(AccountSettings.PROGRAM).pacer(pacing.pacer()),
                sandbox,
                Optional.empty());
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
     * Makes calls for information about the account that a command can do without. Their failures are no failure of
     * the command, and {@link #unreadable} does not count what cannot be parsed in their answers.
     *
     * @param calls the calls
     * @param <R> the type of the information
     * @return the information; empty if there is none, or a call failed
     */
    public <R> Optional<R> aside(Function<LiveChat, Optional<R>> calls) {
        leftOut.pause(true);
        try {
            return calls.apply(livechat);
        } catch (LiveChatException e) {
            return Optional.empty();
        } finally {
            leftOut.pause(false);
        }
    }

    /**
     * Identifies the account for caches, by address, login and profile but without any secret.
     *
     * @return a text that is the same in each call for this account; empty if nothing but the token identifies it
     */
    public Optional<String> account() {
        return account;
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
