package io.github.livechat4j.cli.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.FileNames;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.TextInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The profiles of the configuration file: {@code [profiles.NAME]} with a login and the source of its token. */
final class Profiles {

    private static final String USUAL = "default-profile";
    private static final Set<String> TOP = Set.of(USUAL, "profiles");
    private static final Set<String> KEYS = Set.of("base-url", "login", "token-env", "token-file", "region", "proxy");

    private final Path file;
    private final String text;
    private final JsonNode document;

    private Profiles(Path file, String text, JsonNode document) {
        this.file = file;
        this.text = text;
        this.document = document;
        refuseUnknown(document, TOP, "");
    }

    static Profiles read(Surroundings surroundings, @Nullable Path asked) {
        Path file = asked == null ? usualFile(surroundings) : asked;
        if (asked == null && !Files.exists(file)) {
            return new Profiles(file, "", MissingNode.getInstance());
        }
        try {
            String text = TextInput.read(file);
            return new Profiles(file, text, new TomlMapper().readTree(text));
        } catch (JsonProcessingException e) {
            // the message of the parser may quote the line, which may hold a secret by mistake
            throw Failure.of(
                            ExitCode.USAGE,
                            file + ", line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + ": cannot be read as TOML")
                    .advise("write tables as [profiles.NAME] and texts in quotes, as in login = \"nora@example.com\"");
        } catch (IOException e) {
            throw Failure.of(ExitCode.USAGE, "the configuration file cannot be read: " + file)
                    .because(e);
        }
    }

    private static Path usualFile(Surroundings surroundings) {
        String file = surroundings.environment().getOrDefault("LIVECHAT_CONFIG", "");
        if (!file.isBlank()) {
            return FileNames.path(file);
        }
        String directory = surroundings.environment().getOrDefault("XDG_CONFIG_HOME", "");
        Path parent = directory.isBlank() ? surroundings.home().resolve(".config") : FileNames.path(directory);
        return parent.resolve("livechat").resolve("config.toml");
    }

    /** Returns the default profile: the one named by the environment, else by {@code default-profile} of the file. */
    Profile usual(@Nullable String ofEnvironment) {
        if (ofEnvironment != null && !ofEnvironment.isBlank()) {
            return profile(ofEnvironment);
        }
        return document.has(USUAL) ? profile(document.path(USUAL).asText()) : Profile.NONE;
    }

    /** Returns the name of the default profile of the file; empty if it has none. */
    Optional<String> usualName() {
        return text(document, USUAL);
    }

    /** Returns the text of the configuration file; empty if it does not exist. */
    String text() {
        return text;
    }

    /** Returns the path of the configuration file, which may not exist. */
    Path file() {
        return file;
    }

    /** Returns the path of the configuration file; empty if it does not exist. */
    Optional<Path> present() {
        return document.isMissingNode() ? Optional.empty() : Optional.of(file);
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        document.path("profiles").fieldNames().forEachRemaining(names::add);
        return names;
    }

    Profile profile(String name) {
        JsonNode table = document.path("profiles").path(name);
        if (!table.isObject()) {
            Set<String> names = names();
            Failure failure = Failure.of(
                    ExitCode.USAGE,
                    "there is no profile " + name + " in " + file
                            + (names.isEmpty() ? "" : ", only " + String.join(", ", names)));
            throw Closest.advised(failure, name, names);
        }
        refuseUnknown(table, KEYS, "profiles." + name + ".");
        return new Profile(
                Optional.of(name),
                text(table, "base-url"),
                text(table, "login"),
                text(table, "token-env"),
                text(table, "token-file"),
                text(table, "region"),
                text(table, "proxy"));
    }

    /**
     * Rejects unknown keys: a misspelt key would be ignored silently, and a token in this file would get into every
     * backup.
     */
    private void refuseUnknown(JsonNode table, Set<String> known, String path) {
        table.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw Failure.of(
                                ExitCode.USAGE,
                                file + " has " + path + shown(key) + ", but allowed are only "
                                        + String.join(", ", new TreeSet<>(known)))
                        .advise(Closest.advice(key, known, "a token has a file of its own, which token-file names"));
            }
        });
    }

    private static String shown(String key) {
        return key.matches("[A-Za-z][A-Za-z_-]{0,30}") ? key : "a key that is not shown";
    }

    private static Optional<String> text(JsonNode table, String key) {
        return Optional.ofNullable(table.get(key)).map(JsonNode::asText).filter(value -> !value.isBlank());
    }
}
