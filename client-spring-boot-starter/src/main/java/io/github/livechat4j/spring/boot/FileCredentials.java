package io.github.livechat4j.spring.boot;

import io.github.livechat4j.auth.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Credentials with a token from a file. The file is read for each attempt, so the token can be replaced there. */
final class FileCredentials implements Credentials {

    private final Path file;
    private final @Nullable String login;
    private final Function<String, Credentials> ofToken;

    FileCredentials(Path file, @Nullable String login) {
        this.file = file;
        this.login = login;
        this.ofToken = login == null ? Credentials::bearer : token -> Credentials.basic(login, token);
    }

    @Override
    public Authorization authorization() {
        return ofToken.apply(token()).authorization();
    }

    /** Returns true, since the file may hold another token by the time the service rejects one. */
    @Override
    public boolean canChange() {
        return true;
    }

    private String token() {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Masks the token. */
    @Override
    public String toString() {
        return "Credentials[" + (login == null ? "" : "login=" + login + ", ") + "token=*** of " + file + "]";
    }
}
