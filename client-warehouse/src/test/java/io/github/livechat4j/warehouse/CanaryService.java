package io.github.livechat4j.warehouse;

import com.sun.net.httpserver.HttpServer;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A service whose chats, missed chats, tickets and unreadable records have the canary in every field that can have it.
 */
public final class CanaryService implements AutoCloseable {

    private static final String ENCODED = URLEncoder.encode(Canary.MAIL, StandardCharsets.UTF_8);
    private static final String TEXT = "I am " + Canary.NAME + ", " + Canary.MAIL + ", " + Canary.TEXT;
    private static final String VISITOR = """
            {"id":"%s","name":"%s","email":"%s","ip":"%s","city":"Oslo"}""".formatted(Canary.ID, Canary.NAME, Canary.MAIL, Canary.IP);
    private static final String MESSAGES = """
            [{"author_name":"%2$s","text":"%1$s","user_type":"visitor","timestamp":1772000000,
              "message_json":"{\\"text\\":\\"%1$s\\"}"},
             {"author_name":"Nora","text":"To %3$s: hello","user_type":"agent","agent_id":"nora@example.com"}]""".formatted(TEXT, Canary.NAME, Canary.MAIL);
    private static final String CHATS = """
            {"chats":[
              {"type":"chat","id":"A1","visitor":%1$s,"visitor_name":"%2$s","visitor_id":"%3$s","visitor_ip":"%4$s",
               "started_timestamp":1772000000,"rate_comment":"%5$s","chat_start_url":"https://example.com/?m=%6$s",
               "referrer":"https://example.com/?m=%6$s","messages":%7$s,"events":%7$s,
               "prechat_survey":[{"key":"Name:","value":"%2$s"},{"key":"E-mail:","value":"%8$s"}],
               "postchat_survey":[{"key":"Comment:","value":"%5$s"}],
               "custom_variables":[{"key":"mail","value":"%8$s"}],
               "integration_variables":[{"key":"mail","value":"%8$s"}]},
              {"type":"missed_chat","id":"A2","visitor_id":"%3$s","visitor_name":"%2$s","visitor_ip":"%4$s",
               "email":"%8$s","message":"%5$s","time":"Thu, 03/05/26 02:15:09 pm"},
              {"type":"chat","id":"A3","visitor":{"id":"S1888888888.other","email":"other@example.org"},
               "started_timestamp":1772000100,"messages":[{"author_name":"Nora","user_type":"agent",
               "text":"not to you but to %9$s"}]},
              {"type":"chat","id":"A4","visitor":{"id":"S1888888888.other","email":"fourth@example.org"},
               "started_timestamp":1772000200},
              {"type":"chat","id":{"odd":"%8$s"},"visitor":%1$s,"messages":%7$s}],
             "total":5,"pages":1}""".formatted(
                    VISITOR,
                    Canary.NAME,
                    Canary.ID,
                    Canary.IP,
                    TEXT,
                    ENCODED,
                    MESSAGES,
                    Canary.MAIL,
                    Canary.MAIL.replace("@", "\\u0040").toUpperCase(Locale.ROOT).replace("\\U", "\\u"));
    private static final String TICKETS = """
            {"tickets":[
              {"id":"T1","requester":{"mail":"%1$s","name":"%2$s","ip":"%3$s"},"subject":"%4$s","events":[
                {"type":"message","author":{"id":"%1$s","name":"%2$s","type":"client"},"date":1772000000,
                 "message":"%4$s","source":{"type":"mail"}}],"opened":[{"from":1772000000}]},
              {"id":"T2","requester":{"mail":"other@example.org","name":"Other"},"subject":"Hello",
               "ccs":["%1$s"],"opened":[{"from":1772000000}]},
              {"id":"T3","requester":{"mail":"third@example.org","name":"Third"},"subject":"Hello",
               "opened":[{"from":1772000000}]}],
             "total":3,"pages":1}""".formatted(Canary.MAIL, Canary.NAME, Canary.IP, TEXT);

    private final HttpServer server;
    private final LiveChat client;

    private CanaryService(HttpServer server) {
        this.server = server;
        this.client = LiveChat.builder()
                .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
                .credentials(Credentials.basic("nora@example.com", "secret"))
                .build();
    }

    /** Starts it on a free port. */
    public static CanaryService start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String answer = path.contains("ticket") ? TICKETS : path.contains("agents") ? "[]" : CHATS;
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return new CanaryService(server);
    }

    /** Returns a client of it. */
    public LiveChat client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        server.stop(0);
    }
}
