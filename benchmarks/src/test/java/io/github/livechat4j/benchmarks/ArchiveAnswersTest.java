package io.github.livechat4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveAnswersTest {

    @TempDir
    Path directory;

    private Path chats = Path.of("");

    /** Writes 60 chats: 30 on each of two days. */
    @BeforeEach
    void writeAnArchive() throws IOException {
        List<String> records = new ArrayList<>();
        List<String> days = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String record = "{\"id\":" + i + "}";
            records.add(record);
            days.add((i < 30 ? "2026-03-02 " : "2026-03-01 ") + record.length());
        }
        chats = Files.writeString(directory.resolve("chats"), String.join(",", records));
        Files.write(ArchiveAnswers.daysOf(chats), days);
    }

    @Test
    void page_whenItIsTheLast_thenItHasTheRemainingChats() throws IOException {
        JsonNode page = page("/chats?page=3");

        assertThat(page.get("total").asInt()).isEqualTo(60);
        assertThat(page.get("pages").asInt()).isEqualTo(3);
        assertThat(ids(page)).hasSize(10).startsWith(50).endsWith(59);
    }

    @Test
    void page_whenDaysAreAsked_thenItHasTheChatsOfThoseDays() throws IOException {
        JsonNode page = page("/chats?date_from=2026-03-01&date_to=2026-03-01&page=1");

        assertThat(page.get("total").asInt()).isEqualTo(30);
        assertThat(ids(page)).hasSize(25).startsWith(30).endsWith(54);
    }

    @Test
    void page_whenItIsBeyondTheLast_thenItIsEmpty() throws IOException {
        JsonNode page = page("/chats?page=4");

        assertThat(ids(page)).isEmpty();
        assertThat(page.get("total").asInt()).isEqualTo(60);
    }

    @Test
    void page_whenTheDaysHaveNoChats_thenItIsEmpty() throws IOException {
        JsonNode page = page("/chats?date_to=2026-02-28");

        assertThat(ids(page)).isEmpty();
        assertThat(page.get("total").asInt()).isZero();
        assertThat(page.get("pages").asInt()).isZero();
    }

    private JsonNode page(String target) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (ByteBuffer part : ArchiveAnswers.open(chats).body(target)) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            body.write(bytes);
        }
        return new ObjectMapper().readTree(body.toByteArray());
    }

    private static List<Integer> ids(JsonNode page) {
        List<Integer> ids = new ArrayList<>();
        page.get("chats").forEach(chat -> ids.add(chat.get("id").asInt()));
        return ids;
    }
}
