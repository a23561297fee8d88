package io.github.livechat4j.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.model.CreateCannedResponseRequest;
import io.github.livechat4j.model.CreateGroupRequest;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.SandboxRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Two sandboxes with the profiles {@code staging} and {@code live}, and runs of {@code livechat sync} on them. */
final class SyncAccounts implements BeforeEachCallback, AfterAllCallback {

    private final LiveChatSandbox from = StandingSandbox.builder().start();
    private final LiveChatSandbox to = StandingSandbox.builder().start();
    private final Path directory;

    SyncAccounts() {
        try {
            directory = Files.createTempDirectory("livechat-sync");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LiveChatSandbox from() {
        return from;
    }

    LiveChatSandbox to() {
        return to;
    }

    /** Resets the accounts, and writes the configuration file with both profiles. */
    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        from.reset();
        to.reset();
        Path token = Files.writeString(directory.resolve("token"), StandingSandbox.TOKEN);
        Files.writeString(config(), profile("staging", from, token) + profile("live", to, token));
        // readable for the owner only, or a warning would be printed
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(config(), PosixFilePermissions.fromString("rw-------"));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        from.close();
        to.close();
        Files.deleteIfExists(config());
        Files.deleteIfExists(directory.resolve("token"));
        Files.delete(directory);
    }

    Path config() {
        return directory.resolve("config.toml");
    }

    private static String profile(String name, LiveChatSandbox sandbox, Path token) {
        return "[profiles." + name + "]\nbase-url = \"" + sandbox.baseUrl() + "\"\nlogin = \"" + StandingSandbox.LOGIN
                + "\"\ntoken-file = \"" + token + "\"\n";
    }

    /** Returns a command line from staging to live. */
    String[] words(String what, String... options) {
        List<String> words = new ArrayList<>(List.of(
                "sync", what, "--from-profile", "staging", "--to-profile", "live", "--config", config().toString()));
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }

    Cli.Outcome sync(String what, String... options) {
        Cli.Outcome outcome = Cli.run(words(what, options));
        assertThat(outcome.out() + outcome.err()).doesNotContain(StandingSandbox.TOKEN, "\tat ");
        return outcome;
    }

    static int respond(LiveChatSandbox account, String text, int group, String... tags) {
        return account.client()
                .cannedResponses()
                .createCannedResponse(CreateCannedResponseRequest.builder()
                        .text(text)
                        .group(group)
                        .tags(List.of(tags))
                        .build())
                .id();
    }

    static int group(LiveChatSandbox account, String name, String... logins) {
        return account.client()
                .groups()
                .createGroup(CreateGroupRequest.builder()
                        .name(name)
                        .agents(List.of(logins))
                        .build())
                .id();
    }

    static List<String> writes(LiveChatSandbox account) {
        return account.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .map(SandboxRequest::operation)
                .toList();
    }
}
