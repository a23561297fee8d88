package io.github.livechat4j.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code livechat completion}: prints a script with which a shell completes commands, options and words. */
@Command(
        name = "completion",
        description = {
            "Prints a script with which a shell completes commands, options, words of the service and names of profiles.",
            "bash: source <(livechat completion bash)",
            "zsh: source <(livechat completion zsh), after autoload -U compinit && compinit",
            "fish: livechat completion fish | source",
            "PowerShell: livechat completion powershell | Out-String | Invoke-Expression"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  livechat completion bash",
            "  livechat completion zsh",
            "  livechat completion fish",
            "  livechat completion powershell"
        })
final class CompletionCommand implements Runnable {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh, fish or powershell")
    @SuppressWarnings("NullAway.Init") // picocli requires the argument
    private CompletionShell shell;

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        String script = shell.script(CompletionTable.of(Application.commandLine(surroundings)));
        surroundings.terminal().out().print(script);
        surroundings.terminal().out().flush();
    }
}
