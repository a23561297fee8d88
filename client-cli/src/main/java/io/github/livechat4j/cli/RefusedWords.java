package io.github.livechat4j.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Words the message for an invalid command line. An unexpected word is shown only if it looks like a command or the
 * name of an option: any other word may be a secret, as in {@code --token SECRET}, and messages end up in logs.
 */
public final class RefusedWords {

    private static final Pattern NAME = Pattern.compile("[a-z]{1,20}(?:[-_.]?[A-Z]?[a-z]{1,20}){0,5}");
    private static final Pattern OPTION = Pattern.compile("-[a-zA-Z]|--[a-z]{1,20}(?:-[a-z]{1,20}){0,4}");
    private static final Pattern OF_SECRET = Pattern.compile("token|pass|secret|auth|key|credential|bearer");
    private static final Pattern VALUE_MISSING = Pattern.compile("^(Missing required|Expected) parameter for option");
    private static final String HIDDEN = "not shown, since it may be a secret";

    private final ParameterException refused;
    private final List<String> words;

    /** Takes picocli's exception and the arguments. */
    RefusedWords(ParameterException refused, String... words) {
        this.refused = refused;
        this.words = List.of(words);
    }

    /**
     * Names an unknown command, report, operation or the like in a message.
     *
     * @param kind the kind of name, such as {@code report}
     * @param word the unknown name as given
     * @return {@code report 'word'}, or a phrase without the word if the word may be a secret
     */
    public static String shown(String kind, String word) {
        return kind + (NAME.matcher(word).matches() ? " '" + word + "'" : " of that name (" + HIDDEN + ")");
    }

    /** Returns the message, without secrets. */
    String message() {
        if (refused instanceof UnmatchedArgumentException unmatched) {
            List<String> options = options(unmatched);
            return options.isEmpty() ? ofArguments(unmatched) : ofOptions(options);
        }
        if (refused instanceof MaxValuesExceededException) {
            return "an option is given more often than it can be";
        }
        ArgSpec argument = refused.getArgSpec();
        if (argument instanceof OptionSpec option && option.arity().max() == 0) {
            return option.longestName() + " takes no value";
        }
        if (refused instanceof MissingParameterException missing) {
            return ofMissing(missing);
        }
        if (refused instanceof OverwrittenOptionException twice) {
            return RefusedValue.name(twice.getOverwritten()) + " can be given once only";
        }
        if (argument instanceof PositionalParamSpec
                && refused.getValue() != null
                && !NAME.matcher(refused.getValue()).matches()) {
            return argument.paramLabel() + " must be something else (" + HIDDEN + ")";
        }
        return RefusedValue.of(refused)
                .map(RefusedValue::message)
                .orElseGet(() -> withoutValues(
                        String.valueOf(refused.getMessage()).lines().findFirst().orElse("the command line is wrong")));
    }

    private String withoutValues(String message) {
        String shown = message;
        for (String word : words) {
            if (word.startsWith("-") && word.indexOf('=') > 0) {
                shown = shown.replace(word, nameOf(word));
            }
        }
        return shown;
    }

    /** Words that an option has no value, or that a required option or argument is missing. */
    private static String ofMissing(MissingParameterException refused) {
        List<ArgSpec> arguments = refused.getMissing();
        if (VALUE_MISSING.matcher(String.valueOf(refused.getMessage())).find()) {
            return arguments.stream()
                    .map(each -> RefusedValue.name(each) + " needs a value: " + each.paramLabel())
                    .collect(Collectors.joining(" and "));
        }
        List<String> missing = arguments.stream()
                .map(each -> each instanceof OptionSpec option
                        ? option.longestName() + " " + option.paramLabel()
                        : each.paramLabel())
                .toList();
        return String.join(" and ", missing) + (missing.size() == 1 ? " is missing" : " are missing");
    }

    private static List<String> options(UnmatchedArgumentException unmatched) {
        return unmatched.getUnmatched().stream()
                .filter(word -> word.length() > 1 && word.startsWith("-"))
                .map(RefusedWords::nameOf)
                .toList();
    }

    private static String nameOf(String option) {
        int end = option.indexOf('=');
        return end < 0 ? option : option.substring(0, end);
    }

    private static String ofOptions(List<String> options) {
        String shown = options.stream()
                .filter(name -> OPTION.matcher(name).matches())
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
        return shown.isEmpty()
                ? "Unknown option (" + HIDDEN + ")"
                : "Unknown option" + (shown.contains(",") ? "s" : "") + ": " + shown;
    }

    private static String ofArguments(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().get(0);
        String command = unmatched.getCommandLine().getCommandSpec().qualifiedName();
        return takesCommands(unmatched)
                ? "there is no " + shown("command", first) + " of " + command
                : command + " takes no further " + shown("argument", first);
    }

    private static boolean takesCommands(UnmatchedArgumentException unmatched) {
        CommandLine command = unmatched.getCommandLine();
        return !command.getSubcommands().isEmpty()
                && command.getCommandSpec().positionalParameters().isEmpty();
    }

    /** Returns a question that names the commands or options closest to an unknown one. */
    Optional<String> question() {
        if (!(refused instanceof UnmatchedArgumentException unmatched)) {
            return RefusedValue.of(refused).flatMap(RefusedValue::question);
        }
        List<String> options = options(unmatched);
        return options.isEmpty()
                ? Closest.question(
                        unmatched.getUnmatched().get(0),
                        unmatched.getCommandLine().getSubcommands().keySet())
                : Closest.question(
                        options.get(0),
                        unmatched.getCommandLine().getCommandSpec().optionsMap().keySet());
    }

    /** Returns how to pass a token instead, if an unknown option looks like one for a secret. */
    Optional<String> advice() {
        return refused instanceof UnmatchedArgumentException unmatched
                        && options(unmatched).stream()
                                .anyMatch(name -> OF_SECRET.matcher(name).find())
                ? Optional.of(
                        "a token is not taken from the command line, which every user of this machine can read: set"
                                + " LIVECHAT_TOKEN, or use --token-file or --ask-token")
                : Optional.empty();
    }
}
