package io.github.livechat4j.cli.resources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.names.CommandNames;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checks of the contract find commands of one name, so they must name commands as the command line does. */
class CommandWordsTest {

    private static final List<String> WORDS =
            List.of("Chat", "Chats", "Status", "Access", "Tag", "Tags", "Webhook2", "SLA", "Of", "s", "Series", "X");

    private static CommandOperation operation(String id, String tag) {
        ObjectNode described =
                JsonNodeFactory.instance.objectNode().put("id", id).put("tag", tag);
        return CommandOperation.of(described);
    }

    private static String name(RandomGenerator random, int most) {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(random.nextInt(1, most + 1))
                .collect(Collectors.joining());
    }

    @Test
    void names_whenTheCommandDerivesThem_thenAreThoseOfTheChecksOfTheContract() {
        RandomGenerator random = new SplittableRandom(20_261_128);
        for (int trial = 0; trial < 5_000; trial++) {
            String tag = name(random, 2);
            String id = "get" + name(random, 4);

            assertThat(CommandWords.command(tag)).isEqualTo(CommandNames.resource(tag));
            assertThat(CommandWords.subcommand(operation(id, tag)))
                    .as("%s of %s", id, tag)
                    .isEqualTo(CommandNames.operation(id, tag));
        }
    }
}
