package io.github.livechat4j.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Names the option of the command in a message of the library, which names its own argument: {@code --sandbox-chats
 * must not be negative} for {@code chats must not be negative}.
 */
final class OptionsInMessages {

    private static final Pattern ARGUMENT =
            Pattern.compile("(?<name>[a-z][A-Za-z]{1,30}) (?<rest>must (?:not )?be .*)");
    private static final Pattern SWAPPED =
            Pattern.compile("from must not be after to, was (?<from>\\S+) and to was (?<to>[^ ;]+).*");
    /** The place of all allowed values in Java. */
    private static final Pattern METHOD = Pattern.compile("; allowed are the names in [A-Za-z.]+\\(\\)");

    private static final List<String> PREFIXES = List.of("--", "--sandbox-");

    private OptionsInMessages() {}

    /**
     * Words a message.
     *
     * @param message a message of the library
     * @param result the parsed command line, with the options of the command
     * @return the message with the name of the option; unchanged if the command has no option of that name
     */
    static String named(String message, ParseResult result) {
        ParseResult last = result;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandSpec spec = last.commandSpec();
        Matcher swapped = SWAPPED.matcher(message);
        if (swapped.matches() && spec.optionsMap().containsKey("--from")) {
            return "--from must not be after --to, but " + swapped.group("from") + " is after " + swapped.group("to");
        }
        Matcher argument = ARGUMENT.matcher(METHOD.matcher(message).replaceFirst(""));
        if (!argument.matches()) {
            return message;
        }
        String name =
                argument.group("name").replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return PREFIXES.stream()
                .map(prefix -> prefix + name)
                .filter(spec.optionsMap()::containsKey)
                .findFirst()
                .map(option -> option + " " + argument.group("rest"))
                .orElse(message);
    }
}
