package io.github.livechat4j.auth;

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
     * @throws IllegalArgumentException if one of them is blank or has a control character, or the login has a colon
     */
    static Credentials basic(String login, String token) {
        return new BasicCredentials(login, token);
    }

    /**
     * Authenticates with a bearer token of OAuth.
     *
     * @param token the token
     * @return the credentials
     * @throws IllegalArgumentException if it is blank, has a control character, or is not ASCII
     */
    static Credentials bearer(String token) {
        return new BearerCredentials(token);
    }

    /**
     * Authenticates with bearer tokens of OAuth that change over time. The supplier is asked for each attempt, and once more
     * when the service does not take the token; then the call is tried again if the supplier has another one.
     *
     * @param tokens gives the token of the moment; called by many threads, and waited for
     * @return the credentials
     */
    static Credentials bearer(Supplier<String> tokens) {
        return new SuppliedCredentials(tokens);
    }

    /**
     * Gives what an attempt is sent with.
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
