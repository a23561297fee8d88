package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request was not sent, since what it is sent with could not be had: the supplier of tokens failed, or gave something that cannot be a
 * token. The attempts before it, if there were any, may have reached the service; {@link #attempts()} tells of them.
 *
 * <p>Neither message nor cause hold a message of the supplier's exception, which may have a secret in it: they name its type.
 */
public final class CredentialsException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    private CredentialsException(
            @Nullable Operation operation, String what, List<Attempt> attempts, @Nullable Throwable cause) {
        super(operation, what, attempts, cause);
    }

    /**
     * Creates the exception for credentials that cannot be sent.
     *
     * @param operation what was called, or null if that is not known
     * @param why what is wrong with them, without any part of a secret
     * @param attempts the attempts that were made before, in their order
     * @return the exception
     */
    public static CredentialsException unusable(@Nullable Operation operation, String why, List<Attempt> attempts) {
        return new CredentialsException(
                operation, "not sent, since the credentials cannot be used: " + why, attempts, null);
    }

    /**
     * Creates the exception for credentials that could not be had.
     *
     * @param operation what was called, or null if that is not known
     * @param type the type of what was thrown instead
     * @param attempts the attempts that were made before, in their order
     * @param cause stands for what was thrown, without its messages
     * @return the exception
     */
    public static CredentialsException missing(
            @Nullable Operation operation, String type, List<Attempt> attempts, Throwable cause) {
        return new CredentialsException(
                operation, "not sent, since what gives the credentials failed (" + type + ")", attempts, cause);
    }
}
