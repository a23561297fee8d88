package io.github.livechat4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.GroupBy;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ReportRowsQuery;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * Writes the answers of the {@link FixedServer}. They come from a sandbox with a fixed seed and clock, so all people
 * and texts are invented, and all runs read the same bytes.
 */
public final class FixedData {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
    private static final LocalDate FIRST_DAY = LAST_DAY.minusDays(365);
    private static final int SMALL_LIST = 1_000;
    private static final int SMALL_PAGE = 25_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LiveChat livechat;
    private final Path directory;

    private FixedData(LiveChat livechat, Path directory) {
        this.livechat = livechat;
        this.directory = directory;
    }

    /**
     * Writes the files: an answer for each {@link Workload}, and {@code chats} with {@code chats.days}.
     *
     * @param arguments the directory, and the number of chats
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: FixedData DIRECTORY CHATS");
        }
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    static void write(Path directory, int chats) throws IOException {
        Files.createDirectories(directory);
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder()
                        .seed(1)
                        .clock(Clock.fixed(
                                LAST_DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                        .chats(chats)
                        .history(Duration.ofDays(365))
                        .start();
                LiveChat livechat = LiveChat.builder()
                        .baseUrl(sandbox.baseUrl())
                        .credentials(Credentials.basic(sandbox.login(), sandbox.token()))
                        .build()) {
            FixedData data = new FixedData(livechat, directory);
            data.calls();
            data.archive();
        }
    }

    private void calls() throws IOException {
        keep(Workload.AGENTS, first((ArrayNode) answer(client -> client.agents().listAgents()), SMALL_LIST));
        JsonNode page = answer(client -> client.chats().listChats());
        keep(Workload.CHATS_97K, page);
        first((ArrayNode) page.get("chats"), SMALL_PAGE);
        keep(Workload.CHATS_25K, page);
        keep(Workload.UPDATE, answer(client -> client.agents().getAgent(Contender.LOGIN)));
        ReportRowsQuery year = ReportRowsQuery.builder()
                .dateFrom(FIRST_DAY)
                .dateTo(LAST_DAY)
                .groupBy(GroupBy.DAY)
                .build();
        keep(Workload.REPORT, answer(client -> client.chatReports().totalChats(year)));
    }

    /** Writes the chats day by day, since the service serves only the newest 25,000 of a query. */
    private void archive() throws IOException {
        Path chats = directory.resolve("chats");
        Path unfinished = directory.resolve("chats.part");
        try (OutputStream records = new BufferedOutputStream(Files.newOutputStream(unfinished));
                BufferedWriter days = Files.newBufferedWriter(ArchiveAnswers.daysOf(chats))) {
            String separator = "";
            for (LocalDate day = LAST_DAY; !day.isBefore(FIRST_DAY); day = day.minusDays(1)) {
                int pages = 1;
                for (int number = 1; number <= pages; number++) {
                    ListChatsQuery query = ListChatsQuery.builder()
                            .dateFrom(day)
                            .dateTo(day)
                            .page(number)
                            .build();
                    JsonNode page = answer(client -> client.chats().listChats(query));
                    pages = page.get("pages").asInt();
                    for (JsonNode chat : page.get("chats")) {
                        byte[] bytes = JSON.writeValueAsBytes(chat);
                        records.write(separator.getBytes(StandardCharsets.US_ASCII));
                        records.write(bytes);
                        days.write(day + " " + bytes.length + "\n");
                        separator = ",";
                    }
                }
            }
        }
        Files.move(unfinished, chats, StandardCopyOption.REPLACE_EXISTING);
    }

    private JsonNode answer(Consumer<LiveChat> call) throws IOException {
        return JSON.readTree(livechat.raw(call).body());
    }

    /** Removes items from the end of a list until its JSON is short enough. */
    private static ArrayNode first(ArrayNode list, int bytes) throws IOException {
        while (list.size() > 1 && JSON.writeValueAsBytes(list).length > bytes) {
            list.remove(list.size() - 1);
        }
        return list;
    }

    private void keep(Workload workload, JsonNode answer) throws IOException {
        Files.write(directory.resolve(workload.file()), JSON.writeValueAsBytes(answer));
    }
}
