package io.github.livechat4j.cli;

import io.github.livechat4j.cli.resources.ResourceCommands;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Rejects options with an empty value, such as {@code --tag "$TAG"} where the variable is not set. */
final class EmptyValues {

    private EmptyValues() {}

    static void refuse(ParseResult result) {
        for (ParseResult each = result; each != null; each = each.subcommand()) {
            for (OptionSpec option : each.matchedOptions()) {
                // options made from the contract check for themselves which fields may be empty
                if (!ResourceCommands.isField(each.commandSpec(), option)) {
                    refuse(each, option);
                }
            }
        }
    }

    private static void refuse(ParseResult result, OptionSpec option) {
        if (option.originalStringValues().contains("")) {
            throw new ParameterException(
                    result.commandSpec().commandLine(),
                    RefusedValue.name(option) + " must not be empty",
                    Failure.of(ExitCode.USAGE, RefusedValue.name(option) + " must not be empty")
                            .advise("leave the option out"),
                    option,
                    "");
        }
    }
}
