package io.github.livechat4j.cli.connection;

import java.util.Optional;

/**
 * A profile: a table of the configuration file.
 *
 * @param name the name of the profile
 * @param baseUrl {@code base-url}
 * @param login {@code login}
 * @param tokenVariable {@code token-env}: the environment variable that holds the token
 * @param tokenFile {@code token-file}: the file that holds the token
 * @param region {@code region}
 * @param proxy {@code proxy}
 */
record Profile(
        Optional<String> name,
        Optional<String> baseUrl,
        Optional<String> login,
        Optional<String> tokenVariable,
        Optional<String> tokenFile,
        Optional<String> region,
        Optional<String> proxy) {

    static final Profile NONE = new Profile(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
