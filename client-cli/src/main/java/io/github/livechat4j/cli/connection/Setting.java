package io.github.livechat4j.cli.connection;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.LiveChatBuilder;
import java.util.function.Consumer;

/**
 * A value that describes whom to call.
 *
 * @param value the value
 * @param source what the user has set: an option, a variable of the environment, or a key of a profile
 */
public record Setting(String value, String source) {

    /** What only a program can do about it; the command has no option for that. */
    private static final String FOR_PROGRAMS = ", unless an insecure base URL is allowed";

    /**
     * Tries the value on a client that calls nothing, since some values are refused only when a client is built.
     *
     * @param argument how the library calls it
     * @param use hands it over
     * @throws Failure if the library refuses it, naming the source
     */
    void check(String argument, Consumer<LiveChatBuilder> use) {
        LiveChatBuilder trial = LiveChat.builder()
                .credentials(Credentials.bearer("none"))
                .transport((request, options) -> {
                    throw new IllegalStateException("nothing is called on trial");
                });
        try {
            use.accept(trial);
            trial.build().close();
        } catch (IllegalArgumentException e) {
            throw refused(argument, source, e);
        }
    }

    /** Names the source in place of the argument, which only programs have. */
    static Failure refused(String argument, String source, IllegalArgumentException e) {
        String complaint = String.valueOf(e.getMessage()).replace(FOR_PROGRAMS, "");
        String rest = complaint.startsWith(argument) ? complaint.substring(argument.length()) : ": " + complaint;
        return Failure.of(ExitCode.USAGE, source + rest).because(e);
    }

    /** Leaves the value out: a password may be in it by mistake. */
    @Override
    public String toString() {
        return "Setting[from " + source + "]";
    }
}
