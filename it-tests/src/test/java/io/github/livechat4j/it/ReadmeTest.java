package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.MissedChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's Java is the code of this file, and it runs. */
class ReadmeTest {

    private static final String SELF = "src/test/java/io/github/livechat4j/it/ReadmeTest.java";

    @Test
    void theExampleRuns() {
        try (ExampleServer server = ExampleServer.start(Contract.load().operations())) {
            listChats("nora@example.com", "not-a-real-token", server.url());

            assertThat(server.lastRequest().getUrl())
                    .isEqualTo("/chats?date_from=2026-03-01&date_to=2026-03-31&tag%5B%5D=billing");
        }
    }

    @Test
    void theExampleIsTheOneOfTheReadme() throws IOException {
        String readme = between(Files.readString(Path.of("../README.md")), "```java\n", "```");
        String here = between(Files.readString(Path.of(SELF)), "        // begin\n", "        // end");

        assertThat(here.stripTrailing().stripIndent()).isEqualTo(readme.stripTrailing());
    }

    @SuppressWarnings("SystemOut") // what a reader would try first
    private static void listChats(String login, String token, String baseUrl) {
        // begin
        try (LiveChat livechat = LiveChat.builder()
                .credentials(Credentials.basic(login, token))
                .baseUrl(baseUrl)
                .build()) {
            ChatPage page = livechat.chats()
                    .listChats(ListChatsQuery.builder()
                            .dateFrom(LocalDate.of(2026, 3, 1))
                            .dateTo(LocalDate.of(2026, 3, 31))
                            .tag(List.of("billing"))
                            .build());

            for (ArchivedChat record : page.chats()) {
                if (record instanceof Chat chat) {
                    System.out.println(chat.id() + " took " + chat.duration() + " s");
                } else if (record instanceof MissedChat missed) {
                    System.out.println(missed.email() + " was missed");
                }
            }
        }
        // end
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        assertThat(from).as(start).isNotNegative();
        from += start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
