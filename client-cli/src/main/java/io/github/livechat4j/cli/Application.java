package io.github.livechat4j.cli;

import io.github.livechat4j.cli.resources.ResourceCommands;
import io.github.livechat4j.cli.servers.WebhooksListenCommand;
import io.github.livechat4j.text.internal.VisibleText;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs the command line. Every failure ends as one line on standard error and an exit code. */
public final class Application {

    private static final int WIDEST_HELP = 120;

    /** The least width that picocli accepts. */
    private static final int NARROWEST_HELP = 55;

    private Application() {}

    /**
     * Runs one command.
     *
     * @param surroundings terminal, environment, home and clock that the command uses
     * @param arguments the words after {@code livechat}
     * @return the exit code
     */
    public static int run(Surroundings surroundings, String... arguments) {
        Terminal terminal = surroundings.terminal();
        int exitCode = commandLine(surroundings, arguments).execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return exitCode == ExitCode.OK.code() ? afterWriting(terminal) : exitCode;
    }

    /** Fails if results could not be written, even though the command itself succeeded. */
    private static int afterWriting(Terminal terminal) {
        try {
            terminal.requireWritten();
            return ExitCode.OK.code();
        } catch (IOException e) {
            return fail(terminal, e, false);
        }
    }

    /** Runs the command of this process. */
    static int run(String... arguments) {
        Surroundings surroundings;
        String[] texts;
        try {
            ProcessText.checkWorkingDirectory(
                    System.getProperty("user.dir"), System.getProperty("sun.jnu.encoding", ""));
            surroundings = Surroundings.system();
            texts = ProcessText.system().arguments(arguments);
        } catch (Failure failure) {
            return fail(Terminal.system(System.getenv()), failure, false);
        }
        return run(surroundings, texts);
    }

    /**
     * Makes the command line with all commands, for help, completion and tests.
     *
     * @param surroundings terminal, environment, home and clock that the commands use
     * @return the command line
     */
    public static CommandLine commandLine(Surroundings surroundings) {
        CommandLine commandLine = new CommandLine(LiveChatCommand.class, new Factory(surroundings));
        addResources(commandLine, surroundings, Optional.empty());
        return configured(commandLine, surroundings.terminal());
    }

    /** Makes only the resource command that is called, since making all of them takes longer than most commands run. */
    private static CommandLine commandLine(Surroundings surroundings, String... arguments) {
        CommandLine commandLine = new CommandLine(LiveChatCommand.class, new Factory(surroundings));
        Optional<String> command =
                Arrays.stream(arguments).filter(word -> !word.startsWith("-")).findFirst();
        if (!command.filter(commandLine.getSubcommands()::containsKey).isPresent()) {
            addResources(commandLine, surroundings, Optional.of(command.orElse("")));
        }
        return configured(commandLine, surroundings.terminal());
    }

    private static void addResources(CommandLine commandLine, Surroundings surroundings, Optional<String> only) {
        Set<String> resources = ResourceCommands.read(surroundings).addTo(commandLine, only);
        RootHelp.addTo(commandLine, resources);
        CommandLine webhooks = commandLine.getSubcommands().get("webhooks");
        if (webhooks != null) {
            webhooks.addSubcommand(new CommandLine(WebhooksListenCommand.class, new Factory(surroundings)));
        }
    }

    private static CommandLine configured(CommandLine commandLine, Terminal terminal) {
        HelpOption.addTo(commandLine);
        ExampleLines.fold(commandLine);
        commandLine.setOut(terminal.drawing());
        commandLine.setErr(terminal.err());
        commandLine.setUsageHelpWidth(Math.max(NARROWEST_HELP, Math.min(terminal.columns(), WIDEST_HELP)));
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.isOutColoured() ? Ansi.ON : Ansi.OFF));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.registerConverter(Path.class, FileNames::path);
        commandLine.setExecutionStrategy(result -> {
            tailorHelp(result);
            EmptyValues.refuse(result);
            return new CommandLine.RunLast().execute(result);
        });
        commandLine.setParameterExceptionHandler((refused, words) -> refuse(terminal, refused, words));
        commandLine.setExecutionExceptionHandler(
                (thrown, command, result) -> fail(terminal, named(thrown, result), isVerbose(result)));
        return commandLine;
    }

    private static void tailorHelp(ParseResult result) {
        for (ParseResult each = result; each != null; each = each.subcommand()) {
            // picocli prints the help of the parent for a misspelt command
            if (each.isUsageHelpRequested() && !each.unmatched().isEmpty()) {
                throw new UnmatchedArgumentException(each.commandSpec().commandLine(), each.unmatched());
            }
            if (each.isUsageHelpRequested() && each.commandSpec().userObject() instanceof TailoredHelp tailored) {
                tailored.tailorHelp(each.commandSpec());
                ExampleLines.fold(each.commandSpec().commandLine());
            }
        }
    }

    /** Names the option in a complaint of the library about an argument. */
    private static Throwable named(Throwable thrown, ParseResult result) {
        return thrown instanceof IllegalArgumentException && thrown.getMessage() != null
                ? Failure.of(ExitCode.USAGE, OptionsInMessages.named(thrown.getMessage(), result))
                        .because(thrown)
                : thrown;
    }

    private static int refuse(Terminal terminal, ParameterException refused, String... words) {
        CommandLine command = refused.getCommandLine();
        Failure cause = refused.getCause() instanceof Failure failure ? failure : null;
        if (cause != null) {
            return fail(terminal, cause, false);
        }
        RefusedWords wrong = new RefusedWords(refused, words);
        StringBuilder advice = new StringBuilder();
        wrong.advice().ifPresent(instead -> advice.append(instead).append("; "));
        wrong.question().ifPresent(question -> advice.append(question).append(' '));
        advice.append("see: ").append(command.getCommandSpec().qualifiedName()).append(" --help");
        return fail(terminal, Failure.of(ExitCode.USAGE, wrong.message()).advise(advice.toString()), false);
    }

    private static int fail(Terminal terminal, Throwable thrown, boolean verbose) {
        Failure failure = Failures.of(thrown);
        terminal.out().flush();
        if (failure.exitCode() == ExitCode.READER_ENDED) {
            return failure.exitCode().code();
        }
        String message = failure.getMessage();
        // a message may end with a question such as: did you mean chats?
        String separator = message.endsWith("?") ? " " : "; ";
        String advice = failure.advice().map(words -> separator + words).orElse("");
        terminal.err().println("livechat: " + oneLine(message + advice));
        if (verbose) {
            thrown.printStackTrace(terminal.err());
        }
        return failure.exitCode().code();
    }

    private static String oneLine(String text) {
        return VisibleText.line(text);
    }

    private static boolean isVerbose(ParseResult result) {
        for (ParseResult each = result; each != null; each = each.subcommand()) {
            if (each.hasMatchedOption('v')) {
                return true;
            }
        }
        return false;
    }

    /** Passes the surroundings to commands whose constructor takes them. */
    private record Factory(Surroundings surroundings) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1
                        && constructor.getParameterTypes()[0].equals(Surroundings.class)) {
                    try {
                        constructor.setAccessible(true);
                        return type.cast(constructor.newInstance(surroundings));
                    } catch (InvocationTargetException e) {
                        throw new IllegalStateException(type + " cannot be made", e.getCause());
                    }
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
