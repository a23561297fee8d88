package io.github.livechat4j.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandNamesTest {

    @ParameterizedTest
    @CsvSource({"Chats, chats", "CannedResponses, canned-responses", "Webhooks2, webhooks2"})
    void resource_whenATagIsGiven_thenHasItsWords(String tag, String command) {
        assertThat(CommandNames.resource(tag)).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource({
        "Chats, listChats, list",
        "Chats, updateChatTags, update-tags",
        "CannedResponses, getCannedResponse, get",
        "Status, getStatus, get",
        "Access, setAccessRules, set-rules",
        "Chats, chatsOfToday, chats-of-today",
        "Agents, resetKey, reset-key"
    })
    void operation_whenItsIdHasTheWordsOfItsResource_thenLeavesThemOut(String tag, String operationId, String command) {
        assertThat(CommandNames.operation(operationId, tag)).isEqualTo(command);
    }
}
