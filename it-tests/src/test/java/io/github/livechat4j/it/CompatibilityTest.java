package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.release.ReleasedVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Checks that the build still has all public names of the last release, unless the version permits breaking changes.
 * The module spec checks the contract.
 */
class CompatibilityTest {

    private static final String VERSION = System.getProperty("project.version", "");

    private final Baseline released = Baseline.load();

    private static String refusal(String what, List<String> changes) {
        return what + ". Only a major version may do so, or a minor version before 1.0:\n  "
                + String.join("\n  ", changes);
    }

    @Test
    void thePublicApi_whenChanged_thenBreaksNobody() {
        List<String> gone = SourceCompatibility.broken(released.api(), PublicApi.lines());

        assertThat(gone)
                .withFailMessage(
                        () -> refusal("What version " + released.version() + " let callers name is gone", gone))
                .matches(
                        changes -> changes.isEmpty() || new ReleasedVersion(released.version()).mayBeBrokenBy(VERSION));
    }

    @Test
    void thePublicApi_whenDescribed_thenHasWhatCallersUse() {
        assertThat(PublicApi.lines())
                .contains(
                        "io.github.livechat4j.client.LiveChat#fromEnvironment() : io.github.livechat4j.client.LiveChat"
                                + " [static]",
                        "io.github.livechat4j.api.AgentsApi#listAgents() :"
                                + " java.util.List<io.github.livechat4j.model.Agent>",
                        "io.github.livechat4j.model.Agent#login() : java.lang.String",
                        "io.github.livechat4j.testkit.LiveChatSandbox#builder() :"
                                + " io.github.livechat4j.testkit.SandboxBuilder [static]",
                        "io.github.livechat4j.spring.boot.LiveChatBuilderCustomizer interface",
                        "property livechat.login : java.lang.String",
                        "resource livechat4j/openapi.json")
                .noneMatch(line -> line.contains(".internal."))
                .noneMatch(line -> line.startsWith("io.github.livechat4j.model.Agent#new"));
    }
}
