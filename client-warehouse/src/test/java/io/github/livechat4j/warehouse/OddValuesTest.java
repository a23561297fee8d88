package io.github.livechat4j.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.Group;
import io.github.livechat4j.wire.JsonCodec;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no value fails, whatever its form, and that what the codec cannot read is null. */
class OddValuesTest {

    private static final JsonCodec CODEC = new JsonCodec();

    private final RecordRows rows = new RecordRows(ZoneId.of("Europe/Warsaw"), Mask.none());

    private Shredded shred(StoredRecord record, String json) {
        return Shredded.of(rows, record, json.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            duration          | 418                       | 418
            duration          | "418"                     | 418
            duration          | 418.0                     | 418
            duration          | "0012"                    | 12
            duration          | "7 minutes"               |
            duration          | 99999999999               |
            duration          | 99999999999999999999999   |
            duration          | 1e999999999               |
            duration          | true                      |
            duration          | {"seconds": 3}            |
            duration          | [3]                       |
            pending           | 1                         | true
            pending           | "0"                       | false
            pending           | "no"                      |
            started_timestamp | 0                         | 1970-01-01T00:00:00Z
            started_timestamp | "1772720109"              | 2026-03-05T14:15:09Z
            started_timestamp | "2026-03-05T14:15:09Z"    | 2026-03-05T14:15:09Z
            started_timestamp | 253402300799              |
            started_timestamp | 99999999999999999         |
            started_timestamp | -99999999999999           |
            started_timestamp | "0000-00-00"              |
            started           | "Thu, 03/05/26 02:15:09 pm" | 2026-03-05T14:15:09
            started           | "0000-00-00 00:00:00"     |
            started           | 12                        |
            rate              | ""                        |
            rate              | "rated_twice"             | rated_twice
            rate_comment      | 12                        | 12
            rate_comment      | 12.50                     | 12.50
            rate_comment      | false                     | false
            rate_comment      | []                        |
            """)
    void shred_whenAValueIsOdd_thenIsReadAsByTheCodecOrNull(String column, String value, @Nullable String expected) {
        String json = "{\"type\":\"chat\",\"id\":\"A1\",\"%s\":%s,\"tags\":[\"a\"]}".formatted(column, value);

        Shredded shredded = shred(StoredRecord.CHATS, json);

        assertThat(String.valueOf(shredded.value("chats", column))).isEqualTo(String.valueOf(expected));
        assertThat(shredded.value("chats", "id")).isEqualTo("A1");
        assertThat(shredded.value("chat_tags", "value")).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "149.90"            | 149.900000
            149.9               | 149.900000
            "-0.000001"         | -0.000001
            "0.0000001"         |
            "123456789012.5"    | 123456789012.500000
            "1234567890123"     |
            1e3                 | 1000.000000
            1e-400              |
            "cheap"             |
            """)
    void shred_whenAPriceDoesNotFit_thenIsNull(String value, @Nullable String expected) {
        Shredded shredded = shred(
                StoredRecord.CHATS,
                "{\"type\":\"chat\",\"id\":\"A1\",\"goals\":[{\"id\":1,\"order\":{\"price\":%s}}]}".formatted(value));

        assertThat(shredded.value("chat_goals", "order_price"))
                .isEqualTo(expected == null ? null : new BigDecimal(expected));
    }

    @Test
    void shred_whenATextHasNulOrHalfASurrogatePair_thenBothAreReplacedEverywhere() {
        Shredded shredded = shred(
                StoredRecord.CHATS,
                "{\"type\":\"chat\",\"id\":\"A1\",\"rate_comment\":\"a\\u0000b\\ud83dc\\ud83d\\ude00\","
                        + "\"x\\u0000\":\"\\uDE00\"}");

        assertThat(shredded.value("chats", "rate_comment")).isEqualTo("a\uFFFDb\uFFFDc\ud83d\ude00");
        assertThat(shredded.value("chats", "record"))
                .isEqualTo("{\"type\":\"chat\",\"id\":\"A1\",\"rate_comment\":\"a\uFFFDb\uFFFDc\ud83d\ude00\","
                        + "\"x\uFFFD\":\"\uFFFD\"}");
    }

    @Test
    void shred_whenAnUnknownNumberIsHuge_thenItsJsonHasNoExponent() {
        Shredded shredded = shred(
                StoredRecord.CHATS,
                "{\"type\":\"chat\",\"id\":\"A1\",\"x\":1e999999999,\"y\":[2.5e3],\"z\":%s}"
                        .formatted("9".repeat(400)));

        assertThat(shredded.value("chats", "record"))
                .isEqualTo("{\"type\":\"chat\",\"id\":\"A1\",\"x\":\"1e999999999\",\"y\":[2500],\"z\":\"%s\"}"
                        .formatted("9".repeat(400)));
    }

    @Test
    void shred_whenNothingIsOdd_thenTheRecordIsTheReceivedText() {
        String json = "{\"type\":\"chat\",\"id\":\"A1\",\"unknown\":{\"ü\":[1.50,\"\\\\u0000\"]},\"agents\":null}";

        assertThat(shred(StoredRecord.CHATS, json).value("chats", "record")).isEqualTo(json);
    }

    @Test
    void shred_whenAListIsInAnotherForm_thenHasTheRowsOfTheCodec() {
        Shredded shredded = shred(
                StoredRecord.CHATS,
                "{\"type\":\"chat\",\"id\":\"A1\",\"tags\":{\"0\":\"a\",\"2\":\"b\"},\"group\":7,"
                        + "\"agents\":\"\",\"goals\":[null,"
                        + "{\"name\":\"no id\"},{\"id\":3,\"order\":[]}],\"messages\":[{\"text\":\"x\","
                        + "\"files\":[\"f\",null,\"g\"]}]}");

        assertThat(shredded.rows("chat_tags").stream().map(Arrays::asList))
                .containsExactly(List.of("A1", 0L, "a"), List.of("A1", 1L, "b"));
        assertThat(shredded.value("chat_group", "value")).isEqualTo(7L);
        assertThat(shredded.rows("chat_agents")).isEmpty();
        assertThat(shredded.rows("chat_goals")).hasSize(1);
        assertThat(shredded.value("chat_goals", "id")).isEqualTo(3L);
        assertThat(shredded.rows("chat_message_files").stream().map(Arrays::asList))
                .containsExactly(List.of("A1", 0L, 0L, "f"), List.of("A1", 0L, 1L, "g"));
    }

    @Test
    void shred_whenAMissedChatHasTheIdOfAChat_thenHasAnotherKey() {
        assertThat(shred(StoredRecord.CHATS, "{\"type\":\"chat\",\"id\":\"A1\"}")
                        .value("chats", "key"))
                .isEqualTo("A1");
        assertThat(shred(StoredRecord.CHATS, "{\"type\":\"missed_chat\",\"id\":\"A1\"}")
                        .value("chats", "key"))
                .isEqualTo("missed_chat:A1");
        assertThat(shred(StoredRecord.TAGS, "{\"name\":\"vip\",\"group\":3}").value("tags", "key"))
                .isEqualTo("3/vip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"id\":null}", "{\"type\":\"chat\",\"tags\":[\"a\"]}", "{\"id\":[]}", "{\"type\":5}"})
    void shred_whenThereIsNoId_thenTheKeyIsAChecksum(String json) {
        Shredded one = shred(StoredRecord.CHATS, json);

        assertThat(one.value("chats", "key")).asString().contains("sha256:");
        assertThat(shred(StoredRecord.CHATS, json).value("chats", "key")).isEqualTo(one.value("chats", "key"));
        assertThat(shred(StoredRecord.TICKETS, json).value("tickets", "key"))
                .asString()
                .startsWith("sha256:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "5", "{", "{\"secret\"", "{}{}", "{\"id\":\"x\"} more"})
    void shred_whenItIsNoRecord_thenSaysSoWithoutItsContent(String json) {
        assertThatThrownBy(() -> shred(StoredRecord.TICKETS, json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void shred_whenTheZoneIsUnknown_thenTheLocalTimeIsThatOfTheAccount() {
        String chat = "{\"type\":\"chat\",\"id\":\"A1\",\"started_timestamp\":1772720109,\"timezone\":\"%s\"}";

        assertThat(shred(StoredRecord.CHATS, chat.formatted("Asia/Tokyo")).value("chats", "started_timestamp_local"))
                .isEqualTo(LocalDateTime.parse("2026-03-05T23:15:09"));
        assertThat(shred(StoredRecord.CHATS, chat.formatted("Mars/Olympus")).value("chats", "started_timestamp_local"))
                .isEqualTo(LocalDateTime.parse("2026-03-05T15:15:09"));
        assertThat(shred(StoredRecord.TICKETS, "{\"id\":\"T\",\"modified\":1772720109}")
                        .value("tickets", "modified_local"))
                .isEqualTo(LocalDateTime.parse("2026-03-05T15:15:09"));
    }

    @Test
    void shred_whenAFieldHasAnOlderForm_thenTheNewerOneHasPrecedence() {
        String older = "\"visitor_name\":\"old\"";
        String newer = "\"visitor\":{\"name\":\"new\"}";

        for (String members : List.of(older + "," + newer, newer + "," + older)) {
            assertThat(shred(StoredRecord.CHATS, "{\"type\":\"chat\",\"id\":\"A1\"," + members + "}")
                            .value("chats", "visitor_name"))
                    .isEqualTo("new");
        }
        assertThat(shred(StoredRecord.CHATS, "{\"type\":\"chat\",\"id\":\"A1\"," + older + "}")
                        .value("chats", "visitor_name"))
                .isEqualTo("old");
    }

    @Test
    void shred_whenGivenAModel_thenStoresNoSecret() {
        Agent agent = CODEC.read(
                "{\"login\":\"a@example.com\",\"api_key\":\"canary\","
                        + "\"work_scheduler\":{\"monday\":{\"enabled\":1,\"start\":\"09:00\"}}}",
                Agent.class);
        Shredded shredded = new Shredded();

        assertThat(rows.shred(StoredRecord.AGENTS, agent, shredded)).isEqualTo("a@example.com");

        assertThat(shredded.all().values())
                .allSatisfy(all -> assertThat(all)
                        .allSatisfy(row -> assertThat(Arrays.toString(row)).doesNotContain("canary")));
        assertThat(shredded.value("agent_work_scheduler", "entry")).isEqualTo("monday");
        assertThat(shredded.value("agent_work_scheduler", "enabled")).isEqualTo(true);
        assertThatThrownBy(() -> rows.shred(StoredRecord.GROUPS, agent, shredded))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The groups are records of the class " + Group.class.getName() + ", not "
                        + Agent.class.getName());
    }

    @Test
    void shred_whenARecordIsUnreadable_thenItsOtherValuesAreStored() {
        Shredded shredded = shred(
                StoredRecord.TICKETS,
                "{\"id\":{},\"subject\":\"s\",\"modified\":5,\"tags\":[\"a\",{}],\"events\":[{\"date\":\"x\"}]}");

        assertThat(shredded.value("tickets", "subject")).isEqualTo("s");
        assertThat(shredded.value("tickets", "modified")).isEqualTo(Instant.ofEpochSecond(5));
        assertThat(shredded.rows("ticket_tags")).hasSize(1);
        assertThat(shredded.rows("ticket_events")).hasSize(1);
    }
}
