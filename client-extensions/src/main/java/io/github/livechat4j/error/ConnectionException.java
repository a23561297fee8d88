package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when no complete answer came: the connection was refused, was reset or timed out, or the answer was truncated.
 *
 * <p>{@link #isSent()} returns whether the service may have carried out the request. {@link #isLasting()} returns
 * whether a retry would fail too, for example because of a certificate that is not trusted.
 */
public final class ConnectionException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** Whether the request may have reached the service. */
    private final boolean sent;

    /** Whether the next call would fail in the same way. */
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
     * Creates the exception for a request that was not sent, since no secure connection can be made: the certificate is
     * not trusted or is for another host, or client and server have no TLS version in common. The call is not retried.
     *
     * @param operation the called operation, or null if unknown
     * @param attempts the attempts, in order
     * @param reason the fault, with the name of the host
     * @param cause the last exception of the transport; it must not show a secret
     * @return the exception
     */
    public static ConnectionException noTrust(
            @Nullable Operation operation, List<Attempt> attempts, String reason, Throwable cause) {
        return new ConnectionException(
                operation, "no secure connection to the service: " + reason, false, true, attempts, cause);
    }

    /**
     * Creates the exception for a request that was not sent, since the pacer failed.
     *
     * @param operation the called operation, or null if unknown
     * @param attempts the earlier attempts, in order; none of them reached the service
     * @param cause the exception of the pacer; it must not show a secret
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

    /** The name from the last attempt, since the cause may be a redacted substitute for the original exception. */
    private static String failure(List<Attempt> attempts, Throwable cause) {
        String failure =
                attempts.isEmpty() ? null : attempts.get(attempts.size() - 1).failure();
        return failure == null ? cause.getClass().getSimpleName() : failure;
    }

    /**
     * Creates the exception for a request that cannot have reached the service: no attempt got a connection.
     *
     * @param operation the called operation, or null if unknown
     * @param attempts the attempts, in order
     * @param cause the last exception of the transport; it must not show a secret
     * @return the exception
     */
    public static ConnectionException notSent(@Nullable Operation operation, List<Attempt> attempts, Throwable cause) {
        String what = "no connection to the service (" + failure(attempts, cause) + ")";
        return new ConnectionException(operation, what, false, attempts, cause);
    }

    /**
     * Creates the exception for a request that may have reached the service in one of its attempts.
     *
     * @param operation the called operation, or null if unknown
     * @param attempts the attempts, in order
     * @param cause the last exception of the transport; it must not show a secret
     * @return the exception
     */
    public static ConnectionException sent(@Nullable Operation operation, List<Attempt> attempts, Throwable cause) {
        String what = "no complete answer, though the service may have acted (" + failure(attempts, cause) + ")";
        return new ConnectionException(operation, what, true, attempts, cause);
    }

    /**
     * Returns whether the request may have reached the service.
     *
     * @return true if the service may have acted; false if it cannot have acted, so the call can be repeated safely
     */
    public boolean isSent() {
        return sent;
    }

    /**
     * Returns whether the next call would fail in the same way until a certificate, a trust store, a proxy or the base
     * URL is changed.
     *
     * @return true if no secure connection can be made; false if another call may succeed
     */
    public boolean isLasting() {
        return lasting;
    }
}
