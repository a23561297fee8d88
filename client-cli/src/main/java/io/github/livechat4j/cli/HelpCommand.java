package io.github.livechat4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code livechat help}: prints the help of a command, as its {@code --help} does. */
@Command(
        name = "help",
        description = "Prints the help of a command or a report.",
        footerHeading = "%nExamples:%n",
        footer = {"  livechat help export chats", "  livechat help report total-chats"})
final class HelpCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "the words after livechat, such as tickets list; none for the list of all commands")
    private List<String> words = new ArrayList<>();

    HelpCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<String> asked = new ArrayList<>(words);
        asked.add(HelpOption.NAME);
        return Application.run(surroundings, asked.toArray(String[]::new));
    }
}
