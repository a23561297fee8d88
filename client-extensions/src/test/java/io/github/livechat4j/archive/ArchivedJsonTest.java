package io.github.livechat4j.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Response;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.paging.Paging;
import io.github.livechat4j.random.RandomInputs;
import io.github.livechat4j.random.RandomTrials;
import io.github.livechat4j.wire.JsonCodec;
import io.github.livechat4j.wire.UnreadableValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares walks that deliver JSON with those that deliver decoded records. */
class ArchivedJsonTest {

    private static final int PAGE = 25;
    private static final ListChatsQuery CHATS = ListChatsQuery.builder().build();

    private final JsonCodec codec = new JsonCodec();
    private final List<String> told = new ArrayList<>();

    /** What a walk tells of its records. */
    private record Walked(
            List<String> identities,
            List<Object> trees,
            List<List<UnreadableValue>> values,
            List<UnreadableRecord> unreadable,
            List<String> cursors,
            List<String> told) {}

    /** Returns a client of a list of records. */
    private LiveChat account(String member, List<String> records) {
        return LiveChat.builder()
                .credentials(Credentials.bearer("canary"))
                .retryPolicy(RetryPolicy.NONE)
                .unreadableValueListener((operation, value) -> told.add(operation + ": " + value))
                .transport((request, options) -> {
                    int page = Integer.parseInt(request.url().replaceAll(".*[?&]page=([0-9]+).*", "$1"));
                    int from = Math.min(records.size(), (page - 1) * PAGE);
                    List<String> served = records.subList(from, Math.min(records.size(), from + PAGE));
                    return Response.builder()
                            .request(request)
                            .status(200)
                            .headers(Map.of())
                            .body(
                                    "{\"" + member + "\":[" + String.join(",", served) + "],\"total\":"
                                            + records.size() + ",\"pages\":" + (records.size() + PAGE - 1) / PAGE
                                            + "}",
                                    StandardCharsets.ISO_8859_1)
                            .build();
                })
                .build();
    }

    private <T> Walked walk(
            ArchiveWalk<T> walk, Function<T, Object> identity, Function<T, String> json, Values<T> values) {
        told.clear();
        Walked walked = new Walked(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), told);
        try (ArchiveIterator<T> records =
                walk.unreadableListener(walked.unreadable()::add).iterator()) {
            while (records.hasNext()) {
                T next = records.next();
                walked.identities().add(identity.apply(next).toString());
                walked.trees().add(codec.read(json.apply(next), Object.class));
                walked.values().add(values.of(next));
                walked.cursors().add(place(records.cursor()));
            }
            walked.cursors().add(place(records.cursor()));
        }
        return new Walked(
                walked.identities(),
                walked.trees(),
                walked.values(),
                walked.unreadable(),
                walked.cursors(),
                List.copyOf(told));
    }

    private interface Values<T> {
        List<UnreadableValue> of(T item);
    }

    /** Returns the position of a cursor, without the time at which its walk began. */
    private static String place(ArchiveCursor cursor) {
        WalkCursor read = cursor.read();
        return read.stage() + " " + read.nextBound() + " " + read.farBound() + " " + read.position();
    }

    private static String json(ArchivedJson record) {
        return new String(record.toBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(ArchiveOrder.class)
    void chats_whenWalkedAsJson_thenAreThoseOfADecodingWalk(ArchiveOrder order) {
        RandomTrials.run(40, inputs -> {
            List<String> records = numbered(inputs, 90, "C%d", ArchivedJsonTest::chat);
            try (LiveChat livechat = account("chats", records)) {
                Walked decoded = walk(
                        livechat.archive().chats(CHATS).order(order),
                        Paging::identity,
                        codec::write,
                        codec::unreadableIn);

                Walked asJson = walk(
                        livechat.archive().chatsAsJson(CHATS).order(order),
                        ArchivedJson::identity,
                        ArchivedJsonTest::json,
                        ArchivedJson::unreadableValues);

                assertThat(asJson).isEqualTo(decoded);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(ArchiveOrder.class)
    void tickets_whenWalkedAsJson_thenAreThoseOfADecodingWalk(ArchiveOrder order) {
        RandomTrials.run(40, inputs -> {
            List<String> records = numbered(inputs, 60, "T%d", ArchivedJsonTest::ticket);
            ListTicketsQuery all = ListTicketsQuery.builder().build();
            try (LiveChat livechat = account("tickets", records)) {
                Walked decoded = walk(
                        livechat.archive().tickets(all).order(order),
                        ticket -> ticket.id(),
                        codec::write,
                        codec::unreadableIn);

                Walked asJson = walk(
                        livechat.archive().ticketsAsJson(all).order(order),
                        ArchivedJson::identity,
                        ArchivedJsonTest::json,
                        ArchivedJson::unreadableValues);

                assertThat(asJson).isEqualTo(decoded);
            }
        });
    }

    private static List<String> numbered(
            RandomInputs inputs, int most, String id, BiFunction<RandomInputs, String, String> record) {
        AtomicInteger next = new AtomicInteger();
        return inputs.list(0, most, () -> record.apply(inputs, id.formatted(next.getAndIncrement())));
    }

    private static String chat(RandomInputs inputs, String id) {
        // most records are usual, so that most pages need no codec
        String odd = inputs.chance(97)
                ? "\"duration\":60"
                : inputs.of(
                        "\"duration\":\"1m\"",
                        "\"duration\":\"60\",\"tags\":{\"0\":\"a\"}",
                        "\"tags\":[],\"tags\":[\"b\"]",
                        "\"visitor_name\":\"\\ud83d\"",
                        "\"visitor_name\":\"\u00ff\"",
                        "\"type\":\"missed_chat\"",
                        "\"id\":{}");
        return inputs.of(
                "{\"type\":\"chat\",\"id\":\"" + id + "\"," + odd + ",\"started_timestamp\":" + started(inputs)
                        + ",\"ended_timestamp\":" + started(inputs) + ",\"messages\":[{\"text\":\"a\\/b\"}]}",
                "{\"type\":\"chat\", \"tags\":[\"\\u00e9\"],\"id\":\"" + id + "\",\"new\":{\"a\":[1.5,null]}}",
                "{\"type\":\"missed_chat\",\"id\":\"" + id + "\",\"time\":\"Thu, 03/05/26 12:00:00 pm\"}",
                inputs.chance(95) ? "{\"type\":\"chat\",\"id\":\"" + id + "\"}" : inputs.of("7", "null", "{}"),
                "{\"type\":\"chat\",\"id\":\"" + id + "\",\"started_timestamp\":null,\"supervisors\":null}");
    }

    private static String ticket(RandomInputs inputs, String id) {
        return "{\"id\":\"" + id + "\",\"subject\":\"a\",\"modified\":" + started(inputs)
                + ",\"opened\":[{\"from\":" + started(inputs) + ",\"to\":" + inputs.of("null", "5") + "}],\"events\":["
                + (inputs.chance(98) ? "{\"type\":\"message\",\"date\":" + started(inputs) + "}" : "{\"date\":\"x\"}")
                + "]}";
    }

    private static int started(RandomInputs inputs) {
        return 1_772_700_000 + inputs.between(0, 9);
    }

    @Test
    void chats_whenTheirFieldsHaveTheOrderOfTheService_thenKeepIt() {
        String record = "{\"type\":\"chat\",\"tags\":[\"a\"],\"new\":1,\"id\":\"A\"}";
        try (LiveChat livechat = account("chats", List.of(record))) {
            assertThat(livechat.archive().chatsAsJson(CHATS)).singleElement().satisfies(chat -> {
                assertThat(new String(chat.toLine(), StandardCharsets.UTF_8)).isEqualTo(record + "\n");
                assertThat(chat.length()).isEqualTo(record.length());
                assertThat(chat.hasContractForm()).isTrue();
                assertThat(chat).hasToString("ArchivedJson[" + record.length() + " bytes]");
            });
        }
    }

    @Test
    void chats_whenOneOfThemNeedsTheCodec_thenAreWrittenByIt() {
        List<String> records = List.of(
                "{\"type\":\"chat\",\"tags\":[\"a\"],\"id\":\"A\"}",
                "{\"type\":\"chat\",\"id\":\"B\",\"duration\":\"1m\"}");
        try (LiveChat livechat = account("chats", records)) {
            List<ArchivedJson> walked =
                    livechat.archive().chatsAsJson(CHATS).stream().toList();

            assertThat(walked)
                    .extracting(ArchivedJsonTest::json)
                    .containsExactly(codec.write(codec.read(records.get(0), ArchivedChat.class)), records.get(1));
            assertThat(walked.get(1).unreadableValues()).hasSize(1);
            assertThat(walked.get(1).hasContractForm()).isFalse();
        }
    }

    @Test
    void walk_whenAPageIsNoJson_thenNamesTheOperation() {
        try (LiveChat livechat = account("chats", List.of("{"))) {
            Iterable<ArchivedJson> walk = livechat.archive().chatsAsJson(CHATS);

            assertThat(catchThrowableOfType(DecodingException.class, () -> walk.forEach(record -> {}))
                            .operation())
                    .contains(new Operation("listChats", "GET", "/chats"));
        }
    }
}
