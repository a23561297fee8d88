package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.archive.ChatFacts;
import io.github.livechat4j.testkit.internal.archive.ChatFilter;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.time.LocalDate;
import java.util.Map;

/** {@code /chats}. */
final class ChatHandlers {

    private final AccountState account;
    private final Notices notices;

    ChatHandlers(AccountState account, Notices notices) {
        this.account = account;
        this.notices = notices;
    }

    void register(Map<String, Handler> handlers) {
        handlers.put("listChats", this::list);
        handlers.put("getChat", arguments -> chat(arguments).json());
        handlers.put("updateChatTags", this::tag);
        handlers.put("sendChatTranscript", arguments -> {
            chat(arguments);
            AccountState.requireMail("to", arguments.body().path("to").asText());
            return AccountState.result("transcript sent");
        });
    }

    private ChatFacts chat(OperationArguments arguments) {
        return account.archive().find(arguments.path("chat_id")).orElseThrow(() -> Refusal.notFound("chat"));
    }

    private JsonNode list(OperationArguments arguments) {
        ObjectNode query = arguments.query();
        Period period = Period.of(query, account, LocalDate.EPOCH);
        int page = query.has("page") ? query.path("page").asInt() : 1;
        return account.archive().page(ChatFilter.of(query), period.from(), period.to(), page);
    }

    private JsonNode tag(OperationArguments arguments) {
        ChatFacts chat = chat(arguments);
        if (chat.isMissed()) {
            throw Refusal.badRequest("a missed chat cannot be tagged");
        }
        account.archive()
                .changeTags(chat, OperationArguments.texts(arguments.body().path("tag")));
        ObjectNode changed = chat.json();
        notices.chat("chat_changed", changed);
        ObjectNode answer = new ObjectNode();
        answer.putArray("chats").add(changed);
        return answer.put("total", 1).put("pages", 1);
    }
}
