package io.github.livechat4j.auth;

import io.github.livechat4j.auth.internal.UnusableSecretException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a caller proves to be somebody with. It is asked anew for each attempt, so that a token that has been replaced is
 * used from the next one on.
 *
 * <p>{@code toString} of what the methods here return shows no secret.
 */
public interface Credentials {

    /**
     * Authenticates with HTTP Basic.
     *
     * @param login the e-mail address of the agent, or the account id for a personal access token; without a colon
     * @param token an API key or a personal access token
     * @return the credentials
     * @throws IllegalArgumentException if one of them is blank, longer than 8192 characters or has a control character, or the login has a
     *     colon
     */
    static Credentials basic(String login, String token) {
        return new BasicCredentials(login, token);
    }

    /**
     * Authenticates with a bearer token of OAuth.
     *
     * @param token the token
     * @return the credentials
     * @throws IllegalArgumentException if it is blank, longer than 8192 characters, has a control character, or is not ASCII
     */
    static Credentials bearer(String token) {
        return new BearerCredentials(token);
    }

    /**
     * Authenticates with bearer tokens of OAuth that change over time. The supplier is asked for each attempt, and once more
     * when the service does not take the token; then the call is tried again if the supplier has another one. What the supplier throws, and
     * what it returns that cannot be a token, ends the call with a {@link io.github.livechat4j.error.CredentialsException}.
     *
     * @param tokens gives the token of the moment; called by many threads, and waited for
     * @return the credentials
     */
    static Credentials bearer(Supplier<String> tokens) {
        return new SuppliedCredentials(tokens);
    }

    /**
     * Gives what an attempt is sent with. What it throws ends the call with a {@link io.github.livechat4j.error.CredentialsException}, which
     * shows no message of it.
     *
     * @return the authorization of the moment
     */
    Authorization authorization();

    /**
     * Tells whether another authorization may be had when one was not taken.
     *
     * @return whether it is worth asking again
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

        /** More than the longest login and token make. */
        private static final int LONGEST = 65_536;

        /**
         * Checks that it can be sent.
         *
         * @param header the value
         * @param secret the token in it
         * @throws IllegalArgumentException if the header is longer than 65,536 characters or has one that is not printable ASCII
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
         * Tells which data center has issued the token.
         *
         * @return {@code fra} for a token that begins so; empty for any other, which needs no header of a region
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
