package io.github.livechat4j.spring.boot.guide;

import io.github.livechat4j.webhooks.ChatEnded;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class FollowUps {

    private final List<String> chats = new CopyOnWriteArrayList<>();

    @EventListener
    void on(ChatEnded event) {
        if (event.chat() != null) {
            chats.add(event.chat().id());
        }
    }

    List<String> chats() {
        return chats;
    }
}
