package io.github.livechat4j.cli.resources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.SharedSandbox;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.util.Map;

/** A sandbox, and runs of commands on it. It is reset after each test. */
final class ResourceSandbox implements SharedSandbox {

    private final LiveChatSandbox sandbox = StandingSandbox.builder().start();

    @Override
    public LiveChatSandbox sandbox() {
        return sandbox;
    }

    Map<String, String> environment() {
        return StandingSandbox.environment(sandbox);
    }

    Cli.Outcome run(String... words) {
        return Cli.run(environment(), words);
    }

    static JsonNode json(Cli.Outcome outcome) throws IOException {
        assertThat(outcome.err()).isEmpty();
        return new ObjectMapper().readTree(outcome.out());
    }

    static void refused(Cli.Outcome outcome, String... words) {
        assertThat(outcome.err()).startsWith("livechat: ").hasLineCount(1).contains(words);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
    }
}
