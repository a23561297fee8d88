package io.github.livechat4j.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.api.ChatsApi;
import io.github.livechat4j.api.Resources;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.wire.JsonCodec;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableRecordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final ListChatsQuery FILTER =
            ListChatsQuery.builder().dateFrom(DAY).dateTo(DAY).timezone("UTC").build();
    private static final int PAGE = 25;

    private final JsonCodec codec = new JsonCodec();
    private final List<UnreadableRecord> told = new ArrayList<>();

    /** An archive of one day, whose records are given as JSON. */
    private Archive archive(List<String> records) {
        ChatsApi chats = (ChatsApi) Proxy.newProxyInstance(
                ChatsApi.class.getClassLoader(), new Class<?>[] {ChatsApi.class}, (proxy, method, arguments) -> {
                    Integer asked = ((ListChatsQuery) arguments[0]).page();
                    int from = Math.min(records.size(), ((asked == null ? 1 : asked) - 1) * PAGE);
                    List<String> page = records.subList(from, Math.min(records.size(), from + PAGE));
                    return codec.read(
                            "{\"chats\":[" + String.join(",", page) + "],\"total\":" + records.size() + ",\"pages\":"
                                    + (records.size() + PAGE - 1) / PAGE + "}",
                            ChatPage.class);
                });
        Resources resources = (Resources) Proxy.newProxyInstance(
                Resources.class.getClassLoader(),
                new Class<?>[] {Resources.class},
                (proxy, method, arguments) -> chats);
        return Archive.of(resources, InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z")));
    }

    private static List<String> chats(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(number -> "{\"type\":\"chat\",\"id\":\"C" + number + "\",\"started_timestamp\":"
                        + (1772700000 - number) + ",\"ended_timestamp\":" + (1772700100 - number) + "}")
                .toList());
    }

    @Test
    void walk_whenAnOptionalFieldCannotBeRead_thenDeliversTheRecordWithoutIt() {
        String odd = "{\"type\":\"chat\",\"id\":\"B\",\"duration\":\"1m\"}";

        List<ArchivedChat> walked = archive(List.of("{\"type\":\"chat\",\"id\":\"A\"}", odd)).chats(FILTER).stream()
                .toList();

        assertThat(walked).hasSize(2);
        assertThat(((Chat) walked.get(1)).duration()).isNull();
        assertThat(codec.write(walked.get(1))).isEqualTo(odd);
        assertThat(codec.unreadableIn(walked.get(1)))
                .singleElement()
                .hasToString("a value was left out: expected a whole number at $.duration but found text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"chat\",\"id\":{}}", "{\"type\":\"chat\"}", "7", "\"x\"", "null", "[]", "[1]"})
    void walk_whenARecordCannotBeRead_thenGoesOnAndTellsItsPlace(String odd) {
        List<String> records = chats(60);
        records.set(30, odd);
        try (ArchiveIterator<ArchivedChat> walk =
                archive(records).chats(FILTER).unreadableListener(told::add).iterator()) {
            int delivered = 0;
            while (walk.hasNext()) {
                walk.next();
                delivered++;
            }

            assertThat(delivered).isEqualTo(59);
            assertThat(walk.unreadableRecords()).isEqualTo(1);
        }
        assertThat(told).singleElement().satisfies(record -> {
            assertThat(record.page()).isEqualTo(2);
            assertThat(record.index()).isEqualTo(5);
            assertThat(record.json()).isEqualTo(odd);
            assertThat(record.toString()).doesNotContain("type");
        });
    }

    @ParameterizedTest
    @EnumSource(ArchiveOrder.class)
    void walk_whenManyRecordsCannotBeRead_thenEachIsToldOnceInBothOrders(ArchiveOrder order) {
        List<String> records = chats(400);
        for (int index = 0; index < 400; index += 7) {
            records.set(index, "{\"type\":\"chat\",\"id\":[" + index + "]}");
        }

        List<ArchivedChat> walked = archive(records).chats(FILTER).order(order).unreadableListener(told::add).stream()
                .toList();

        assertThat(walked).hasSize(400 - 58).doesNotHaveDuplicates();
        assertThat(told).hasSize(58).doesNotHaveDuplicates();
    }

    @Test
    void walk_whenItsListenersThrow_thenDeliversAllTheSame() {
        List<String> records = chats(60);
        records.set(10, "{\"type\":\"chat\",\"id\":[1]}");

        List<ArchivedChat> walked = archive(records)
                .chats(FILTER)
                .listener(progress -> {
                    throw new IllegalStateException("canary");
                })
                .unreadableListener(record -> {
                    told.add(record);
                    throw new IllegalStateException("canary");
                })
                .stream()
                .toList();

        assertThat(walked).hasSize(59);
        assertThat(told).hasSize(1);
    }
}
