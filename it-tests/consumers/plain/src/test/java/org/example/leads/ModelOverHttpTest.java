package org.example.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.testkit.LiveChatSandboxTest;
import io.github.livechat4j.testkit.Quirk;
import io.github.livechat4j.wire.JsonCodec;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sends models through a web server of the application, with a mapper in its default configuration. */
class ModelOverHttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    @Test
    @LiveChatSandboxTest(
            seed = 7,
            chats = 200,
            quirks = {Quirk.NUMBERS_AS_STRINGS, Quirk.EMPTY_OBJECT_AS_LIST, Quirk.UNKNOWN_FIELDS})
    void chats_whenServedByTheApplication_thenAreReadBackEqual(LiveChat livechat) throws Exception {
        List<ArchivedChat> chats = livechat.chats().listChats().chats();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/chats", exchange -> {
            byte[] body = MAPPER.writeValueAsBytes(chats);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();

        String json;
        try {
            URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/chats");
            json = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        } finally {
            server.stop(0);
        }

        assertThat(chats).hasSize(25);
        String expected = new JsonCodec().write(chats);
        assertThat(MAPPER.writeValueAsString(chats)).isEqualTo(expected);
        // as trees, because Jackson writes an emoji to bytes as two escapes, and to a text without escapes
        assertThat(MAPPER.readTree(json)).isEqualTo(MAPPER.readTree(expected));
        assertThat(MAPPER.readValue(json, new TypeReference<List<ArchivedChat>>() {}))
                .isEqualTo(chats);
    }
}
