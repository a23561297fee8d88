package org.example.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.livechat4j.jackson2.LiveChatJackson2Module;
import io.github.livechat4j.model.Agent;

/** Keeps agents as JSON, as databind writes it. */
final class Cards {

    private static final JsonMapper JSON = JsonMapper.builder()
            // no service on the module path
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
