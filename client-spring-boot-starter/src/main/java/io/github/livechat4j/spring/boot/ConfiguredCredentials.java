package io.github.livechat4j.spring.boot;

import io.github.livechat4j.auth.Credentials;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes credentials from the properties. */
final class ConfiguredCredentials {

    private static final String ACTION =
            "Set livechat.login and livechat.token (or livechat.token-file) to the e-mail address and an"
                    + " API key or personal access token of the account, define a Credentials bean, or set livechat.enabled=false"
                    + " where no client is wanted.";

    private ConfiguredCredentials() {}

    static Credentials of(LiveChatProperties properties) {
        String token = blankToNull(properties.token());
        String file = blankToNull(properties.tokenFile());
        String login = blankToNull(properties.login());
        if (token != null && file != null) {
            throw new LiveChatConfigurationException(
                    "livechat.token-file",
                    "livechat.token and livechat.token-file are both set, but only one can be used.",
                    "Remove one of livechat.token and livechat.token-file.",
                    null);
        }
        if (login != null) {
            CheckedProperty.readSecret("livechat.login", () -> Credentials.basic(login, "x"));
        }
        if (file != null) {
            return ofFile(file, login);
        }
        if (token == null) {
            throw LiveChatConfigurationException.missing(
                    "livechat.token", "without it nothing can be called, and there is no Credentials bean.", ACTION);
        }
        return CheckedProperty.readSecret(
                "livechat.token", () -> login == null ? Credentials.bearer(token) : Credentials.basic(login, token));
    }

    private static Credentials ofFile(String file, @Nullable String login) {
        try {
            FileCredentials credentials = new FileCredentials(Path.of(file), login);
            // read once, so that a wrong file fails the start of the application, not the first call
            credentials.authorization();
            return credentials;
        } catch (InvalidPathException e) {
            throw badFile(file, "it is no path of a file", e);
        } catch (UncheckedIOException e) {
            throw badFile(file, reason(Objects.requireNonNull(e.getCause())), e);
        } catch (IllegalArgumentException e) {
            throw badFile(file, "its content cannot be a token: " + e.getMessage(), e);
        }
    }

    private static String reason(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return e instanceof MalformedInputException ? "it is not UTF-8 text" : "it cannot be read, " + e;
    }

    private static LiveChatConfigurationException badFile(String file, String reason, Exception e) {
        return new LiveChatConfigurationException(
                "livechat.token-file",
                "livechat.token-file is \"" + file + "\", which cannot be used: " + reason + ".",
                "Set livechat.token-file to a readable text file in UTF-8 that holds only the token.",
                e);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
