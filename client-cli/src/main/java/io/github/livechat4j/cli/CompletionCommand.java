package io.github.livechat4j.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code livechat completion}: prints a script with which a shell completes commands and options. */
@Command(
        name = "completion",
        description = {
            "Prints a script with which a shell completes commands, options and words.",
            "For bash: source <(livechat completion bash). For zsh the same, after autoload -U +X bashcompinit && bashcompinit."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  livechat completion bash", "  livechat completion zsh"})
final class CompletionCommand implements Runnable {

    /** The shells that understand the script. */
    private enum Shell {
        BASH,
        ZSH
    }

    private final Surroundings surroundings;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh")
    @SuppressWarnings({"UnusedVariable", "NullAway.Init"}) // validates the argument only: one script serves both shells
    private Shell shell;

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        String script = AutoComplete.bash("livechat", Application.commandLine(surroundings));
        surroundings.terminal().out().print(script);
        surroundings.terminal().out().flush();
    }
}
