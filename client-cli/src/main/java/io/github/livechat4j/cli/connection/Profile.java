package io.github.livechat4j.cli.connection;

import java.util.Optional;

/**
 * A table of the configuration file.
 *
 * @param name its name
 * @param baseUrl {@code base-url}
 * @param login {@code login}
 * @param tokenVariable {@code token-env}: the variable of the environment that holds the token
 * @param tokenFile {@code token-file}: the file that holds the token
 * @param region {@code region}
 */
record Profile(
        Optional<String> name,
        Optional<String> baseUrl,
        Optional<String> login,
        Optional<String> tokenVariable,
        Optional<String> tokenFile,
        Optional<String> region) {

    static final Profile NONE = new Profile(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
