package io.github.livechat4j.auth;

import io.github.livechat4j.auth.internal.UnusableSecretException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The credentials of a caller. The client asks for the authorization before each attempt, so a replaced token is used
 * from the next attempt on.
 *
 * <p>The {@code toString} of all credentials made here shows no secret.
 */
public interface Credentials {

    /**
     * Authenticates with HTTP Basic.
     *
     * @param login the e-mail address of the agent, or the account id for a personal access token; without a colon
     * @param token an API key or a personal access token
     * @return the credentials
     * @throws IllegalArgumentException if the login or the token is blank, is longer than 8192 characters or has a
     *     control character, or if the login has a colon
     */
    static Credentials basic(String login, String token) {
        return new BasicCredentials(login, token);
    }

    /**
     * Authenticates with a bearer token of OAuth.
     *
     * @param token the token
     * @return the credentials
     * @throws IllegalArgumentException if the token is blank, is longer than 8192 characters, has a control character,
     *     or is not ASCII
     */
    static Credentials bearer(String token) {
        return new BearerCredentials(token);
    }

    /**
     * Authenticates with bearer tokens of OAuth that change over time. The supplier is called before each attempt. When
     * the service rejects the token, the supplier is called once more, and the call is retried if it returns another
     * token. If the supplier throws an exception or returns an unusable token, the call ends with a {@link
     * io.github.livechat4j.error.CredentialsException}.
     *
     * @param tokens returns the current token; it must be safe for many threads, and the call waits for it
     * @return the credentials
     */
    static Credentials bearer(Supplier<String> tokens) {
        return new SuppliedCredentials(tokens);
    }

    /**
     * Returns the authorization for the next attempt. An exception thrown here ends the call with a {@link
     * io.github.livechat4j.error.CredentialsException}, which does not contain its message.
     *
     * @return the current authorization
     */
    Authorization authorization();

    /**
     * Returns whether these credentials may have another authorization after the service rejected one.
     *
     * @return whether to call {@link #authorization()} again
     */
    default boolean canChange() {
        return false;
    }

    /**
     * The value of an {@code Authorization} header.
     *
     * @param header the value
     * @param secret the token in it
     */
    record Authorization(String header, String secret) {

        private static final int PREFIX = 3;

        /** Longer than the header of the longest allowed login and token. */
        private static final int LONGEST = 65_536;

        /**
         * Checks that the header can be sent.
         *
         * @param header the value
         * @param secret the token in it
         * @throws IllegalArgumentException if the header is longer than 65,536 characters or is not printable ASCII
         */
        public Authorization {
            if (header.length() > LONGEST) {
                throw new UnusableSecretException("the header Authorization must have at most " + LONGEST
                        + " characters, had " + header.length());
            }
            if (header.isBlank() || header.chars().anyMatch(letter -> letter < ' ' || letter > '~')) {
                throw new UnusableSecretException("the header Authorization must be printable ASCII text");
            }
        }

        /**
         * Returns the data center that issued the token.
         *
         * @return {@code fra} for a token with this prefix; empty for any other token, which needs no region header
         */
        public Optional<String> region() {
            return secret.startsWith("fra:") ? Optional.of(secret.substring(0, PREFIX)) : Optional.empty();
        }

        /** Shows no secret. */
        @Override
        public String toString() {
            return "Authorization[***]";
        }
    }
}
