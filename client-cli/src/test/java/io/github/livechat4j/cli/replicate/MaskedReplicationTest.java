package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.CommandProcess;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Searches all that a run leaves for the personal data of its account: the file, its copy, the directory of temporary
 * files, the home directory, and what it prints with {@code -v}. The run is a watch, which is still alive then.
 */
@Tag("duckdb")
class MaskedReplicationTest {

    /** Shorter texts are in many files by chance. */
    private static final int SHORTEST = 8;

    @TempDir
    private Path directory;

    private static Set<String> personalData(LiveChatSandbox sandbox) {
        List<@Nullable String> all = new ArrayList<>();
        for (ArchivedChat each : sandbox.client().archive().chats()) {
            if (each instanceof Chat chat) {
                Optional.ofNullable(chat.visitor())
                        .ifPresent(visitor -> all.addAll(Arrays.asList(visitor.email(), visitor.ip(), visitor.name())));
                chat.messages().forEach(message -> all.add(message.text()));
            }
        }
        return all.stream()
                .filter(text -> text != null && text.length() >= SHORTEST)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Runs it, and returns the files with some of the data, by their paths, while the process waits. */
    private List<String> filesWith(Set<String> data, LiveChatSandbox sandbox, String... masks) throws Exception {
        Path home = Files.createDirectories(directory.resolve("home"));
        Path temporary = Files.createDirectories(directory.resolve("temporary"));
        Path printed = directory.resolve("printed.txt");
        Map<String, String> environment = new HashMap<>(StandingSandbox.environment(sandbox));
        environment.put("HOME", home.toString());
        environment.put("JAVA_TOOL_OPTIONS", "-Duser.home=" + home + " -Djava.io.tmpdir=" + temporary);
        List<String> words = new ArrayList<>(List.of("replicate", "-v", "--json", "--watch=1h"));
        words.addAll(List.of("--to", directory.resolve("livechat.duckdb").toString()));
        words.addAll(List.of("--copy-to", directory.resolve("copy.duckdb").toString()));
        words.addAll(Arrays.asList(masks));
        try (CommandProcess run = CommandProcess.start(environment, words.toArray(String[]::new))) {
            while (run.isAlive() && run.outLines().isEmpty()) {
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(run.isAlive()).as(String.join("\n", run.errLines())).isTrue();
            List<String> lines = new ArrayList<>(run.outLines());
            lines.addAll(run.errLines());
            Files.write(printed, lines);
            assertThat(lines).anyMatch(line -> line.contains("\"complete\":true"));
            assertThat(temporary).as("the native code of the driver").isNotEmptyDirectory();
            return search(data);
        }
    }

    private List<String> search(Set<String> data) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                data.stream()
                        .filter(text -> content.contains(
                                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                        .findFirst()
                        .ifPresent(text -> found.add(directory.relativize(file) + " has " + text));
            }
            return found;
        }
    }

    @Test
    void mask_whenAllPersonalFieldsAreDropped_thenNothingThatTheRunLeavesHasThem() throws Exception {
        try (LiveChatSandbox sandbox = StandingSandbox.builder().chats(60).start()) {
            Set<String> data = personalData(sandbox);

            assertThat(data).hasSizeGreaterThan(50);
            assertThat(filesWith(data, sandbox, "--mask=email,ip,name,message_text", "--mask-mode=drop"))
                    .isEmpty();
        }
    }

    @Test
    void noMask_thenTheSearchFindsTheDatabaseAndItsCopy() throws Exception {
        try (LiveChatSandbox sandbox = StandingSandbox.builder().chats(60).start()) {
            assertThat(filesWith(personalData(sandbox), sandbox))
                    .anyMatch(file -> file.startsWith("livechat.duckdb has "))
                    .anyMatch(file -> file.startsWith("copy.duckdb has "))
                    .hasSize(2);
        }
    }
}
