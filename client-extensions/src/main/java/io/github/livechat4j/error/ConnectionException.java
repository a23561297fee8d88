package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No whole answer came: the connection was refused or reset, it timed out, or the answer ended before its end.
 *
 * <p>What counts for a caller is whether the service may have done what it was asked: {@link #isSent()}. A certificate that is not trusted is
 * told by {@link #isLasting()}.
 */
public final class ConnectionException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** Whether the request may have reached the service. */
    private final boolean sent;

    /** Whether the same would happen again. */
    private final boolean lasting;

    private ConnectionException(
            @Nullable Operation operation, String what, boolean sent, List<Attempt> attempts, Throwable cause) {
        this(operation, what, sent, false, attempts, cause);
    }

    private ConnectionException(
            @Nullable Operation operation,
            String what,
            boolean sent,
            boolean lasting,
            List<Attempt> attempts,
            Throwable cause) {
        super(operation, what, attempts, cause);
        this.sent = sent;
        this.lasting = lasting;
    }

    /**
     * Creates the exception for a request that was not sent, since there can be no secure connection: the certificate is not trusted or is for
     * another host, or both sides have no version of TLS in common. It is not tried again.
     *
     * @param operation what was called, or null if that is not known
     * @param attempts the attempts that were made, in their order
     * @param reason what is wrong, and with which host
     * @param cause what the transport threw last; it must not show a secret
     * @return the exception
     */
    public static ConnectionException noTrust(
            @Nullable Operation operation, List<Attempt> attempts, String reason, Throwable cause) {
        return new ConnectionException(
                operation, "no secure connection to the service: " + reason, false, true, attempts, cause);
    }

    /**
     * Creates the exception for a request that was not sent, since its turn could not be asked for: what paces the calls failed.
     *
     * @param operation what was called, or null if that is not known
     * @param attempts the attempts that were made before, in their order; none of them reached the service
     * @param cause what the pacer threw; it must not show a secret
     * @return the exception
     */
    public static ConnectionException noTurn(@Nullable Operation operation, List<Attempt> attempts, Throwable cause) {
        return new ConnectionException(
                operation,
                "not sent, since the pacer failed (" + cause.getClass().getSimpleName() + ")",
                false,
                attempts,
                cause);
    }

    /** As the last attempt names it, since the cause may stand for an exception that must not be shown. */
    private static String failure(List<Attempt> attempts, Throwable cause) {
        String failure =
                attempts.isEmpty() ? null : attempts.get(attempts.size() - 1).failure();
        return failure == null ? cause.getClass().getSimpleName() : failure;
    }

    /**
     * Creates the exception for a request that cannot have reached the service: no connection was made in any attempt.
     *
     * @param operation what was called, or null if that is not known
     * @param attempts the attempts that were made, in their order
     * @param cause what the transport threw last; it must not show a secret
     * @return the exception
     */
    public static ConnectionException notSent(@Nullable Operation operation, List<Attempt> attempts, Throwable cause) {
        String what = "no connection to the service (" + failure(attempts, cause) + ")";
        return new ConnectionException(operation, what, false, attempts, cause);
    }

    /**
     * Creates the exception for a request that may have reached the service, in any of its attempts.
     *
     * @param operation what was called, or null if that is not known
     * @param attempts the attempts that were made, in their order
     * @param cause what the transport threw last; it must not show a secret
     * @return the exception
     */
    public static ConnectionException sent(@Nullable Operation operation, List<Attempt> attempts, Throwable cause) {
        String what = "no whole answer, though the service may have acted (" + failure(attempts, cause) + ")";
        return new ConnectionException(operation, what, true, attempts, cause);
    }

    /**
     * Says whether the request may have reached the service.
     *
     * @return true if the service may have acted; false if it cannot have, so that the call can be made again without harm
     */
    public boolean isSent() {
        return sent;
    }

    /**
     * Says whether the same call would fail again in the same way, until somebody changes a certificate, a trust store, a proxy or the base URL.
     *
     * @return true if there can be no secure connection; false if another call may succeed
     */
    public boolean isLasting() {
        return lasting;
    }
}
