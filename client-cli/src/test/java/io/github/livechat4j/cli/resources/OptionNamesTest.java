package io.github.livechat4j.cli.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.connection.ConnectionOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

/** Tests that the check of the contract knows the options that a field cannot have. */
class OptionNamesTest {

    private static final Path RULE =
            Path.of("../spec/src/main/java/io/github/livechat4j/spec/lint/DistinctCommands.java");

    @Test
    void theOptionsOfAllCommands_whenComparedWithTheRuleOfTheContract_thenAreTheSame() throws IOException {
        Set<String> options = new TreeSet<>(Set.of("--all", "--body", "--yes", "--help", "--verbose"));
        options.addAll(CommandSpec.forAnnotatedObject(new ConnectionOptions())
                .optionsMap()
                .keySet());
        options.addAll(
                CommandSpec.forAnnotatedObject(new OutputOptions()).optionsMap().keySet());
        // a field may have this name
        options.remove(OutputOptions.FIELDS);
        options.removeIf(option -> !option.startsWith("--"));

        assertThat(ofTheRule()).isEqualTo(options);
    }

    private static Set<String> ofTheRule() throws IOException {
        String rule = Files.readString(RULE);
        String list = rule.substring(rule.indexOf("OF_ALL_COMMANDS = "), rule.indexOf("private record"));
        return Pattern.compile("\"(--[a-z-]+)\"")
                .matcher(list)
                .results()
                .map((MatchResult option) -> option.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
