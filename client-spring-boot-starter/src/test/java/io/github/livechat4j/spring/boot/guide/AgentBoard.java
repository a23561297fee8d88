package io.github.livechat4j.spring.boot.guide;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.Agent;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class AgentBoard {

    private final LiveChat livechat;

    AgentBoard(LiveChat livechat) {
        this.livechat = livechat;
    }

    List<String> logins() {
        return livechat.agents().listAgents().stream().map(Agent::login).toList();
    }
}
