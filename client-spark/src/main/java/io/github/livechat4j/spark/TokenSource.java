package io.github.livechat4j.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.jspecify.annotations.Nullable;

/** The place of the token, which the driver and each executor read by themselves. No {@code toString} shows a token. */
sealed interface TokenSource extends Serializable {

    /** The variable that holds the token. */
    String VARIABLE = "LIVECHAT_TOKEN";

    /**
     * Reads the token.
     *
     * @throws IllegalStateException if this machine has none; the message names the place and the remedy
     */
    String read();

    /** The environment variable {@code LIVECHAT_TOKEN} of each machine. */
    record OfEnvironment() implements TokenSource {
        @Override
        public String read() {
            String token = System.getenv(VARIABLE);
            if (token == null || token.isBlank()) {
                throw new IllegalStateException("the environment of this " + machine() + " has no " + VARIABLE
                        + "; set it on the driver and on all executors, or set the option tokenFile or tokenAlias");
            }
            return token;
        }
    }

    /**
     * A file on each machine.
     *
     * @param path its path
     */
    record OfFile(String path) implements TokenSource {
        @Override
        public String read() {
            try {
                String token = Files.readString(Path.of(path)).strip();
                if (token.isEmpty()) {
                    throw new IllegalStateException("tokenFile " + path + " of this " + machine() + " is empty");
                }
                return token;
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "tokenFile " + path + " of this " + machine()
                                + " cannot be read; it has to be on the driver and on all executors",
                        e);
            }
        }
    }

    /**
     * An entry of a credential provider of Hadoop.
     *
     * @param alias the name of the entry
     * @param provider the address of the provider; null for the providers of Hadoop's configuration
     */
    record OfAlias(String alias, @Nullable String provider) implements TokenSource {

        private static final String PATH = "hadoop.security.credential.provider.path";

        @Override
        public String read() {
            Configuration configuration =
                    SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
            if (provider != null) {
                configuration.set(PATH, provider);
            }
            try {
                char[] token = configuration.getPassword(alias);
                if (token == null) {
                    throw new IllegalStateException("the credential provider of this " + machine()
                            + " has no entry for tokenAlias " + alias + "; set the option tokenProvider or " + PATH);
                }
                return new String(token);
            } catch (IOException e) {
                throw new UncheckedIOException("the credential provider of this " + machine() + " cannot be read", e);
            }
        }
    }

    /**
     * A token that was passed as an option, and travels to the executors with the tasks.
     *
     * @param token the token
     */
    record OfOption(String token) implements TokenSource {
        @Override
        public String read() {
            return token;
        }

        /** Shows no secret. */
        @Override
        public String toString() {
            return "OfOption[***]";
        }
    }

    /** Returns whether this process is the driver or an executor. */
    static String machine() {
        SparkEnv environment = SparkEnv.get();
        return environment == null || "driver".equals(environment.executorId()) ? "driver" : "executor";
    }
}
