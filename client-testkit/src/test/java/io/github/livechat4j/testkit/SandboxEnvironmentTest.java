package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The environment variables, login and token of a sandbox as text. */
class SandboxEnvironmentTest {

    @Test
    void environment_whenTheSandboxMakesUpCredentials_thenLeadsToIt() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(0).start()) {
            Map<String, String> environment = sandbox.environment();

            assertThat(environment)
                    .containsOnlyKeys("LIVECHAT_BASE_URL", "LIVECHAT_LOGIN", "LIVECHAT_TOKEN")
                    .containsEntry("LIVECHAT_BASE_URL", sandbox.baseUrl())
                    .containsEntry("LIVECHAT_LOGIN", sandbox.login())
                    .containsEntry("LIVECHAT_TOKEN", sandbox.token());
            try (LiveChat livechat = LiveChat.builder()
                    .baseUrl(sandbox.baseUrl())
                    .credentials(Credentials.basic(sandbox.login(), sandbox.token()))
                    .build()) {
                assertThat(livechat.groups().listGroups()).isNotEmpty();
            }
        }
    }

    @Test
    void environment_whenTheSandboxWasGivenALogin_thenHasThatOne() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder()
                .chats(0)
                .credentials(Credentials.basic("rosa@example.com", "quiet:otter"), Credentials.bearer("other"))
                .start()) {
            assertThat(sandbox.environment())
                    .containsEntry("LIVECHAT_LOGIN", "rosa@example.com")
                    .containsEntry("LIVECHAT_TOKEN", "quiet:otter");
        }
    }

    @Test
    void environment_whenTheSandboxWasGivenABearerToken_thenHasNoLogin() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder()
                .chats(0)
                .credentials(Credentials.bearer("fra:otter"))
                .start()) {
            assertThat(sandbox.environment())
                    .containsOnlyKeys("LIVECHAT_BASE_URL", "LIVECHAT_TOKEN")
                    .containsEntry("LIVECHAT_TOKEN", "fra:otter");
            assertThat(sandbox.token()).isEqualTo("fra:otter");
            assertThatIllegalStateException()
                    .isThrownBy(sandbox::login)
                    .withMessageContaining("token()")
                    .withMessageNotContaining("otter");
        }
    }

    @Test
    void environment_whenItIsChanged_thenRefuses() {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(0).start()) {
            Map<String, String> environment = sandbox.environment();

            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> environment.put("LIVECHAT_LOGIN", "somebody"));
        }
    }
}
