package org.example.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.livechat4j.jackson2.LiveChatJackson2Module;
import io.github.livechat4j.model.Agent;

/** Writes agents as JSON with databind, and reads them. */
final class Cards {

    private static final JsonMapper JSON = JsonMapper.builder()
            // explicit, because the module path has no such service
            .addModule(new LiveChatJackson2Module())
            .build();

    private Cards() {}

    static String write(Agent agent) throws JsonProcessingException {
        return JSON.writeValueAsString(agent);
    }

    static Agent read(String card) throws JsonProcessingException {
        return JSON.readValue(card, Agent.class);
    }
}
