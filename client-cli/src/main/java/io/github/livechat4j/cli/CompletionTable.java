package io.github.livechat4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The words that a shell can complete, as a table that the scripts of all shells contain. A key is a command without
 * {@code livechat}, such as {@code tickets list}; a command and an option, {@code tickets list|--status}; or a command
 * and its first argument, {@code report|}. An option that is the same in every command that has it has the key
 * {@code @|--format}.
 */
final class CompletionTable {

    private static final String ANY = "@";
    /** The command whose arguments are the words of another command. */
    private static final String HELP = "help";

    private static final Set<String> PROFILES = Set.of("--profile", "--from-profile", "--to-profile");

    /** What to complete. */
    enum Kind {
        /** The names of subcommands and options. */
        COMMAND,
        /** A fixed list of words. */
        WORDS,
        /** The name of a profile, which the script reads from the configuration file. */
        PROFILE,
        /** The name of a file. */
        FILE,
        /** Nothing, since any value is possible. */
        VALUE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An entry of the table.
     *
     * @param kind what to complete
     * @param words the words, if they are fixed
     */
    record Entry(Kind kind, List<String> words) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private CompletionTable() {}

    static CompletionTable of(CommandLine root) {
        Map<String, Entry> all = new LinkedHashMap<>();
        add(all, "", root.getCommandSpec());
        all.put(
                HELP + "|",
                new Entry(Kind.WORDS, List.copyOf(root.getSubcommands().keySet())));
        CompletionTable table = new CompletionTable();
        Map<String, Set<Entry>> ofOptions = new HashMap<>();
        all.forEach((key, entry) -> {
            if (isOption(key)) {
                ofOptions.computeIfAbsent(option(key), name -> new HashSet<>()).add(entry);
            }
        });
        all.forEach((key, entry) -> {
            boolean isShared = isOption(key)
                    && ofOptions.getOrDefault(option(key), Set.of()).size() == 1;
            table.entries.putIfAbsent(isShared ? ANY + "|" + option(key) : key, entry);
        });
        return table;
    }

    private static boolean isOption(String key) {
        return key.contains("|-");
    }

    private static String option(String key) {
        return key.substring(key.indexOf('|') + 1);
    }

    private static void add(Map<String, Entry> all, String path, CommandSpec command) {
        List<String> words = new ArrayList<>(command.subcommands().keySet());
        command.options().stream()
                .filter(option -> !option.hidden())
                .flatMap(option -> Stream.of(option.names()))
                .forEach(words::add);
        all.put(path, new Entry(Kind.COMMAND, words));
        for (OptionSpec option : command.options()) {
            if (option.arity().max() > 0 && !option.hidden()) {
                for (String name : option.names()) {
                    all.put(path + "|" + name, entry(option, PROFILES.contains(option.longestName())));
                }
            }
        }
        command.positionalParameters().stream()
                .filter(argument -> argument.index().min() == 0)
                .map(argument -> entry(argument, false))
                .filter(entry -> entry.kind() != Kind.VALUE)
                .findFirst()
                .ifPresent(entry -> all.put(path + "|", entry));
        command.subcommands()
                .forEach((name, below) -> add(all, path.isEmpty() ? name : path + " " + name, below.getCommandSpec()));
    }

    private static Entry entry(ArgSpec argument, boolean isProfile) {
        if (isProfile) {
            return new Entry(Kind.PROFILE, List.of());
        }
        @Nullable Iterable<String> candidates = argument.completionCandidates();
        List<String> words = candidates == null
                ? List.of()
                : StreamSupport.stream(candidates.spliterator(), false)
                        .filter(Objects::nonNull)
                        .filter(word -> word.chars().noneMatch(Character::isISOControl) && !word.isBlank())
                        .map(word -> argument.type().isEnum() ? word.toLowerCase(Locale.ROOT) : word)
                        .toList();
        if (!words.isEmpty()) {
            return new Entry(Kind.WORDS, words);
        }
        boolean isFile = Path.class.isAssignableFrom(argument.type())
                || Stream.of(argument.auxiliaryTypes()).anyMatch(Path.class::equals)
                || argument.paramLabel().contains("FILE");
        return new Entry(isFile ? Kind.FILE : Kind.VALUE, List.of());
    }

    /** Returns the entries. */
    Map<String, Entry> entries() {
        return entries;
    }
}
