package org.example.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.spring.boot.test.AutoConfigureLiveChatSandbox;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.NewChat;
import io.github.livechat4j.wire.JsonCodec;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "livechat.webhooks.subscriptions.url=http://127.0.0.1:${local.server.port}/livechat/events",
            "livechat.webhooks.subscriptions.reconcile-on-startup=true"
        })
@AutoConfigureLiveChatSandbox
class ServiceDeskTest {

    @Autowired
    private LiveChatSandbox sandbox;

    @Autowired
    private LiveChat livechat;

    @Autowired
    private MeterRegistry registry;

    @LocalServerPort
    private int port;

    private HttpResponse<String> send(String path, HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request.uri(URI.create("http://127.0.0.1:" + port + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        HttpResponse<String> response = send(path, HttpRequest.newBuilder().GET());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    @Test
    void client_whenInjected_thenCallsTheSandbox() {
        assertThat(livechat.agents().listAgents()).isNotEmpty();
        assertThat(sandbox.requests("listAgents")).isNotEmpty();
    }

    @Test
    void webhook_whenAChatEnds_thenTheListenerHearsOfIt() throws Exception {
        var chat = sandbox.startChat(NewChat.by("Ada"));
        chat.end();

        sandbox.awaitDeliveries();

        assertThat(get("/ended")).contains("\"" + chat.id() + "\"");
    }

    @Test
    void metrics_whenCalled_thenAreAtTheRegistryAndTheEndpoint() throws Exception {
        livechat.agents().getAgent(sandbox.login());

        assertThat(registry.get("livechat.client.attempts").tag("operation", "getAgent").timers())
                .isNotEmpty();
        assertThat(get("/actuator/metrics/livechat.client.attempts"))
                .contains("\"operation\"", "\"status\"", "\"outcome\"", "\"attempt\"")
                .doesNotContain(sandbox.login());
    }

    @Test
    void health_whenCalled_thenIsUpWithoutACallOfItsOwn() throws Exception {
        livechat.agents().listAgents();
        int before = sandbox.requests().size();

        String health = get("/actuator/health");

        assertThat(health).contains("\"livechat\":{").contains("lastSuccess").doesNotContain(sandbox.token());
        assertThat(sandbox.requests()).hasSize(before);
    }

    @Test
    void model_whenReturnedByAController_thenIsWrittenAsTheClientWritesIt() throws Exception {
        String written = new JsonCodec()
                .write(livechat.chats().listChats(ListChatsQuery.builder().build()));

        assertThat(unescaped(get("/chats"))).isEqualTo(written).contains("\"chats\":[{");
    }

    /** Removes escapes, because Jackson writes an emoji as two escapes, and the client writes the character. */
    private static String unescaped(String json) {
        return Pattern.compile("\\\\u([dD][89a-fA-F][0-9a-fA-F]{2})")
                .matcher(json)
                .replaceAll(half -> String.valueOf((char) Integer.parseInt(half.group(1), 16)));
    }

    @Test
    void model_whenTakenByAController_thenIsReadAsTheClientReadsIt() throws Exception {
        JsonCodec codec = new JsonCodec();
        for (ArchivedChat chat : livechat.chats().listChats(ListChatsQuery.builder().build()).chats()) {
            String json = codec.write(chat);

            HttpResponse<String> response = send(
                    "/chats",
                    HttpRequest.newBuilder()
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(json)));

            assertThat(unescaped(response.body())).isEqualTo(json);
        }
    }
}
