package org.example.desk;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.webhooks.ChatEnded;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class ServiceDesk {

    private final LiveChat livechat;
    private final List<String> ended = new CopyOnWriteArrayList<>();

    public ServiceDesk(LiveChat livechat) {
        this.livechat = livechat;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(ServiceDesk.class, arguments);
    }

    @EventListener
    void on(ChatEnded event) {
        ended.add(event.chat().id());
    }

    @GetMapping("/ended")
    List<String> ended() {
        return ended;
    }

    @GetMapping("/agents")
    List<Agent> agents() {
        return livechat.agents().listAgents();
    }

    @GetMapping("/chats")
    ChatPage chats() {
        return livechat.chats().listChats(ListChatsQuery.builder().build());
    }

    /** Returns the chat that it received. */
    @PostMapping("/chats")
    ArchivedChat echo(@RequestBody ArchivedChat chat) {
        return chat;
    }
}
