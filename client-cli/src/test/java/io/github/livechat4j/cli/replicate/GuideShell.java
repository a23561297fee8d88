package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A user at a shell, with a home directory, a copy of this project and the commands {@code livechat} and
 * {@code duckdb} of this build. Variables that a block sets are there in the next ones.
 */
final class GuideShell {

    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Z_]+=.*");
    private static final String USUAL_PATH = "/usr/bin:/bin";

    private final Path home;
    private final Path project;
    private final Map<String, String> account;
    private final List<String> assignments = new ArrayList<>();

    GuideShell(Path directory, Map<String, String> account) throws IOException {
        this.home = Files.createDirectories(directory.resolve("home"));
        this.project = Files.createDirectories(directory.resolve("project"));
        this.account = account;
        copy(Path.of("../docs/examples"), project.resolve("docs/examples"));
        Path target = Files.createDirectories(project.resolve("client-cli/target"));
        script(target.resolve("livechat"), Main.class);
        Path bin = Files.createDirectories(home.resolve(".local/bin"));
        script(bin.resolve("duckdb"), DuckDbShell.class);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
        }
    }

    /** Writes a script that starts a class of this build. */
    private static void script(Path file, Class<?> main) throws IOException {
        Files.writeString(file, """
                #!/bin/sh
                exec '%s/bin/java' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' %s "$@"
                """.formatted(
                        System.getProperty("java.home"), System.getProperty("java.class.path"), main.getName()));
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    Path home() {
        return home;
    }

    Path project() {
        return project;
    }

    /** Runs commands as a user does, in the directory of the project. */
    String run(String commands) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(assignments);
        lines.add(commands);
        commands.lines().filter(line -> ASSIGNMENT.matcher(line).matches()).forEach(assignments::add);
        String path = home.resolve(".local/bin") + ":" + System.getenv().getOrDefault("PATH", USUAL_PATH);
        return run(project, path, "bash", "-eu", "-o", "pipefail", "-c", String.join("\n", lines));
    }

    /** Runs a command as cron and systemd do: in the home directory, with a short path and without variables. */
    String runUnattended(String command) throws IOException, InterruptedException {
        return run(home, USUAL_PATH, "sh", "-c", command);
    }

    private String run(Path directory, String path, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(home, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        Map<String, String> only = new HashMap<>(account);
        only.put("HOME", home.toString());
        only.put("PATH", path);
        only.put("LC_ALL", "C.UTF-8");
        environment.clear();
        environment.putAll(only);
        int status = builder.start().waitFor();
        String said = Files.readString(output);
        assertThat(status)
                .as("exit code of %s, which said: %s", command[command.length - 1], said)
                .isZero();
        return said;
    }
}
