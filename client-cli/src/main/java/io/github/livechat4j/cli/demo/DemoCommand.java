package io.github.livechat4j.cli.demo;

import io.github.livechat4j.cli.Application;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.TextInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code livechat demo}: runs a few example commands, and prints each command line first. */
@Command(
        name = "demo",
        description = {
            "Shows what this can do, without an account: draws the reports of a month and exports an archive of chats, all from a"
                    + " sandbox. Prints each command before it runs it."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = "  livechat demo --chats 500 -o livechat-demo")
public final class DemoCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIRECTORY",
            description = "where files are written; livechat-demo otherwise")
    private Path directory = Path.of("livechat-demo");

    @Option(names = "--chats", paramLabel = "N", description = "how many chats the sandbox has; 60000 otherwise")
    private int chats = 60_000;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        makeDirectory();
        for (List<String> words : commands(directory, chats)) {
            surroundings.terminal().out().println("\n$ livechat " + String.join(" ", words) + "\n");
            int exitCode = Application.run(surroundings, words.toArray(String[]::new));
            if (exitCode != ExitCode.OK.code()) {
                return exitCode;
            }
        }
        surroundings
                .terminal()
                .out()
                .println("\nSee " + directory.resolve("scorecard.html").toUri());
        return ExitCode.OK.code();
    }

    private void makeDirectory() throws IOException {
        if (directory.toString().equals(TextInput.STANDARD)
                || (Files.exists(directory) && !Files.isDirectory(directory))) {
            throw Failure.of(ExitCode.FILE, directory + ": is not a directory, which -o must name")
                    .advise("name another one");
        }
        Files.createDirectories(directory);
    }

    /** Returns the commands. All see the same account, since their sandboxes have the same seed. */
    static List<List<String>> commands(Path directory, int chats) {
        List<String> sandbox = List.of("--sandbox", "--sandbox-chats", Integer.toString(chats));
        return List.of(
                with(sandbox, "report", "total-chats", "--format", "chart"),
                with(sandbox, "report", "scorecard", "--overwrite", "-o", file(directory, "scorecard.html")),
                with(sandbox, "export", "chats", "--overwrite", "-o", file(directory, "chats.ndjson.gz")));
    }

    private static String file(Path directory, String name) {
        return directory.resolve(name).toString();
    }

    private static List<String> with(List<String> last, String... first) {
        return Stream.concat(List.of(first).stream(), last.stream()).toList();
    }
}
