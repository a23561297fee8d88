package io.github.livechat4j.cli.resources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A sandbox, and runs of commands on it. It is reset after each test. */
final class ResourceSandbox implements AfterEachCallback, AfterAllCallback {

    private final LiveChatSandbox sandbox = StandingSandbox.builder().start();

    LiveChatSandbox sandbox() {
        return sandbox;
    }

    Map<String, String> environment() {
        return StandingSandbox.environment(sandbox);
    }

    Cli.Outcome run(String... words) {
        return Cli.run(environment(), words);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        sandbox.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        sandbox.close();
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
