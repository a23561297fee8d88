package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a request was not sent because the supplier of tokens failed or returned an unusable token. Earlier
 * attempts of the same call may have reached the service; {@link #attempts()} lists them.
 *
 * <p>Message and cause name only the type of the supplier's exception, since its message may contain a secret.
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
     * @param operation the called operation, or null if unknown
     * @param why what is wrong with the credentials, without any part of a secret
     * @param attempts the earlier attempts, in order
     * @return the exception
     */
    public static CredentialsException unusable(@Nullable Operation operation, String why, List<Attempt> attempts) {
        return new CredentialsException(
                operation, "not sent, since the credentials cannot be used: " + why, attempts, null);
    }

    /**
     * Creates the exception for a supplier of credentials that failed.
     *
     * @param operation the called operation, or null if unknown
     * @param type the type of the exception that the supplier threw
     * @param attempts the earlier attempts, in order
     * @param cause a substitute for the thrown exception, without its messages
     * @return the exception
     */
    public static CredentialsException missing(
            @Nullable Operation operation, String type, List<Attempt> attempts, Throwable cause) {
        return new CredentialsException(
                operation, "not sent, since the supplier of the credentials failed (" + type + ")", attempts, cause);
    }
}
