package io.github.livechat4j.cli.connection;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.client.LiveChatBuilder;
import java.util.function.Consumer;

/**
 * A setting of the account.
 *
 * @param value the value
 * @param source where the user has set it: an option, an environment variable, or a key of a profile
 */
public record Setting(String value, String source) {

    /** Advice of the library that does not apply here, since the command has no option for it. */
    private static final String FOR_PROGRAMS = ", unless an insecure base URL is allowed";

    private static final String CALL = "set credentials with credentials(...)";
    private static final String COMMAND =
            "give login and token to livechat login, or set LIVECHAT_LOGIN and LIVECHAT_TOKEN";

    /**
     * Validates the value by building a client that makes no call, since some values are rejected only then.
     *
     * @param argument the name of the argument in the library
     * @param use sets the value on a builder
     * @throws Failure if the library rejects the value; the message names the source
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

    /** Makes the failure, which names the source in place of the library's argument. */
    static Failure refused(String argument, String source, IllegalArgumentException e) {
        String complaint =
                String.valueOf(e.getMessage()).replace(FOR_PROGRAMS, "").replace(CALL, COMMAND);
        String rest = complaint.startsWith(argument) ? complaint.substring(argument.length()) : ": " + complaint;
        return Failure.of(ExitCode.USAGE, source + rest).because(e);
    }

    /** Omits the value, which may hold a password by mistake. */
    @Override
    public String toString() {
        return "Setting[from " + source + "]";
    }
}
