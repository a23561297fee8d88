package org.example.json;

import io.github.livechat4j.model.AgentStatus;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.Tag;
import io.github.livechat4j.wire.JsonCodec;
import java.util.List;
import java.util.Map;

/** A record of an application, whose fields, elements, values and keys are models of the client. */
public record Holder(
        String ownName,
        Chat chat,
        ArchivedChat some,
        List<ArchivedChat> all,
        Map<String, Tag> tagByName,
        Map<AgentStatus, Integer> countByStatus,
        ListChatsQuery query) {

    static Holder sample() {
        JsonCodec codec = new JsonCodec();
        Chat chat = (Chat) codec.read(
                "{\"id\":\"PWJ8Y4THAV\",\"type\":\"chat\",\"tags\":[],\"duration\":\"12\",\"group\":null,\"rate\":\"\",\"new\":{\"a\":null,\"b\":[]}}",
                ArchivedChat.class);
        ArchivedChat unknown = codec.read("{\"type\":\"fax\",\"pages\":[1,null,\"\"],\"from\":{}}", ArchivedChat.class);
        return new Holder(
                "mine",
                chat,
                unknown,
                List.of(unknown, chat),
                Map.of("x", codec.read("{\"name\":\"x\",\"group\":\"0\",\"count\":{\"month\":\"\"}}", Tag.class)),
                Map.of(AgentStatus.of("asleep"), 2),
                ListChatsQuery.builder().tag(List.of("billing issue")).page(2).build());
    }
}
