package io.github.livechat4j.client;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.http.internal.Script;
import io.github.livechat4j.http.internal.ScriptedServer;
import io.github.livechat4j.model.ListChatsQuery;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A program for a JVM with a small heap. It calls a service whose bodies would exceed the heap, and prints the result
 * of each call.
 */
final class HostileBodies {

    private static final int MANY = 5_000_000;

    private HostileBodies() {}

    public static void main(String[] arguments) {
        try (ScriptedServer server = new ScriptedServer();
                LiveChat livechat = LiveChat.builder()
                        .credentials(Credentials.bearer("canary"))
                        .baseUrl(server.url())
                        .build()) {
            bodies().forEach((name, script) -> {
                server.otherwise(script);
                call(name + " list", () -> livechat.agents().listAgents());
                call(
                        name + " page",
                        () -> livechat.chats()
                                .listChats(ListChatsQuery.builder().build()));
                call(name + " record", () -> livechat.agents().getAgent("a"));
                call(
                        name + " raw",
                        () -> livechat.raw(view -> view.agents().listAgents()).text());
            });
        }
    }

    private static void call(String name, Runnable call) {
        String outcome = "answered";
        try {
            call.run();
        } catch (LiveChatException e) {
            outcome = "refused";
        } catch (Throwable e) {
            outcome = e.toString();
        }
        System.out.println(name + ": " + outcome);
    }

    private static Map<String, Script> bodies() {
        Map<String, Script> bodies = new LinkedHashMap<>();
        bodies.put("zeros", repeated("[", "0,", "0]"));
        bodies.put("objects", repeated("[", "{},", "{}]"));
        bodies.put("agents", repeated("[", "{\"login\":\"a\"},", "{\"login\":\"a\"}]"));
        bodies.put("zeros in a page", repeated("{\"chats\":[", "0,", "0],\"total\":1,\"pages\":1}"));
        bodies.put("objects in an unknown member", repeated("{\"login\":\"a\",\"x\":[", "{},", "{}]}"));
        bodies.put("texts in a list of an agent", repeated("[{\"login\":\"a\",\"group_ids\":[\"", "\",\"", "\"]}]"));
        bodies.put("one text", text("[{\"login\":\"a\",\"name\":\"\u20ac", "x", 15_000_000, "\"}]"));
        bodies.put(
                "a text in place of a number",
                text("[{\"login\":\"a\",\"max_chats_count\":\"", "x", 7_000_000, "\"}]"));
        bodies.put("names", Script.gzip("{\"login\":\"a\"," + names(400_000) + "}"));
        bodies.put("without end", Script.endless(200, bytes("[\""), bytes("x".repeat(60_000))));
        return bodies;
    }

    private static String names(int count) {
        return IntStream.range(0, count)
                .mapToObj(name -> "\"n" + name + "\":{}")
                .collect(Collectors.joining(","));
    }

    private static Script repeated(String beginning, String again, String end) {
        return text(beginning, again, MANY, end);
    }

    private static Script text(String beginning, String again, int times, String end) {
        return wire -> {
            int unit = 10_000;
            wire.send(Script.head(200, -1, "Connection: close"));
            wire.send(bytes(beginning));
            byte[] some = bytes(again.repeat(unit));
            for (int sent = 0; sent < times; sent += unit) {
                wire.send(some);
            }
            wire.send(bytes(end));
            return Script.Then.CLOSE;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
