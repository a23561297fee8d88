package io.github.livechat4j.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.wire.JsonCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {

    private static final byte[] KEY = "a key of 32 bytes that is secret".getBytes(UTF_8);
    private static final JsonCodec CODEC = new JsonCodec();

    private static Shredded shred(Mask mask, StoredRecord record, String json) {
        return Shredded.of(new RecordRows(SandboxRecords.ZONE, mask), record, json.getBytes(UTF_8));
    }

    private static String text(Shredded shredded) {
        StringBuilder text = new StringBuilder();
        shredded.all().forEach((table, rows) -> rows.forEach(row -> text.append(Arrays.toString(row))));
        return text.toString();
    }

    @Test
    void hashing_whenAnAddressOccursInSeveralRecords_thenHasOneHashInColumnsAndInTheRecord() {
        Mask mask = Mask.none().hashing(KEY, "email");
        String json = "{\"type\":\"chat\",\"id\":\"A1\",\"visitor\":{\"email\":\"me@example.org\",\"name\":\"Me\"}}";

        Shredded chat = shred(mask, StoredRecord.CHATS, json);
        Object hash = chat.value("chats", "visitor_email");

        assertThat(hash).asString().matches("[0-9a-f]{32}");
        assertThat(chat.value("chats", "record"))
                .isEqualTo("{\"type\":\"chat\",\"id\":\"A1\",\"visitor\":{\"email\":\"%s\",\"name\":\"Me\"}}"
                        .formatted(hash));
        Shredded ticket = shred(
                mask,
                StoredRecord.TICKETS,
                "{\"id\":\"T\",\"requester\":{\"mail\":\"me@example.org\"},"
                        + "\"assignee\":{\"id\":\"me@example.org\"}}");
        assertThat(ticket.value("tickets", "requester_mail")).isEqualTo(hash);
        assertThat(ticket.value("tickets", "assignee_id")).isEqualTo(hash);
        assertThat(shred(mask, StoredRecord.AGENTS, "{\"login\":\"me@example.org\"}")
                        .value("agents", "key"))
                .isEqualTo(hash);
        Mask otherKey = Mask.none().hashing("another key of 16 bytes or more".getBytes(UTF_8), "email");
        assertThat(shred(otherKey, StoredRecord.CHATS, json).value("chats", "visitor_email"))
                .isNotEqualTo(hash);
    }

    @Test
    void hashing_whenAValueIsEmptyNullOrNoText_thenStaysOrIsHashedAsText() {
        Mask mask = Mask.none().hashing(KEY, "email", "duration");

        Shredded empty = shred(
                mask,
                StoredRecord.CHATS,
                "{\"type\":\"chat\",\"id\":\"A1\",\"visitor\":{\"email\":\"\"},\"email\":null,\"duration\":418,"
                        + "\"unheard\":{\"email\":{\"canary\":1}},\"more\":[{\"email\":[\"canary\"]}]}");

        assertThat(empty.value("chats", "visitor_email")).isEqualTo("");
        assertThat(empty.value("chats", "duration")).isNull();
        assertThat(text(empty)).doesNotContain("418", "canary");
    }

    @Test
    void hashing_whenAnAddressHasOtherLetters_thenHasTheSameHash() {
        Mask mask = Mask.none().hashing(KEY, "email", "city");

        assertThat(mask.hashed("Me@Example.org")).isEqualTo(mask.hashed("me@example.org"));
        assertThat(mask.hashed("Paris")).isNotEqualTo(mask.hashed("paris"));
    }

    @Test
    void mask_whenASurveyAsksForNameAndAddress_thenItsAnswersAreMasked() {
        String json = "{\"type\":\"chat\",\"id\":\"A1\",\"prechat_survey\":[{\"key\":\"Name:\",\"value\":\"canary\"},"
                + "{\"key\":\"E-mail:\",\"value\":\"canary@example.org\"}]}";

        for (String word : List.of("email", "name")) {
            assertThat(text(shred(Mask.none().dropping(word), StoredRecord.CHATS, json)))
                    .contains("E-mail:")
                    .doesNotContain("canary");
        }
    }

    @Test
    void mask_whenTheContractHasNoSuchField_thenTheFieldIsLeftOut() {
        String json = "{\"id\":\"T1\",\"ccs\":[\"canary@example.org\"],\"requester\":{\"phone\":\"canary\"}}";

        assertThat(text(shred(Mask.none(), StoredRecord.TICKETS, json))).contains("canary@example.org");
        assertThat(shred(Mask.none().dropping("ip"), StoredRecord.TICKETS, json).value("tickets", "record"))
                .isEqualTo("{\"id\":\"T1\",\"requester\":{}}");
    }

    @Test
    void dropping_whenAFieldIsNamed_thenIsInNoRow() {
        Mask mask = Mask.none().hashing(KEY, "email").dropping("message_text", "visitor.email");
        Shredded chat = shred(
                mask,
                StoredRecord.CHATS,
                "{\"type\":\"chat\",\"id\":\"A1\",\"visitor\":{\"email\":\"e\"},"
                        + "\"messages\":[{\"text\":\"canary\",\"user_type\":\"agent\"}],"
                        + "\"events\":[{\"message_json\":\"canary\"}],\"message\":\"canary\"}");

        assertThat(text(chat)).doesNotContain("canary");
        assertThat(chat.value("chats", "visitor_email")).isNull();
        assertThat(chat.value("chat_messages", "user_type")).isEqualTo("agent");
        assertThat(chat.value("chats", "record"))
                .isEqualTo("{\"type\":\"chat\",\"id\":\"A1\",\"visitor\":{},"
                        + "\"messages\":[{\"user_type\":\"agent\"}],\"events\":[{}]}");
    }

    @Test
    void names_whenOfColumnsAndPaths_thenNameTheField() {
        for (String name : List.of("visitor_email", "visitor.email", "chats.visitor.email")) {
            assertThat(text(shred(
                            Mask.none().dropping(name),
                            StoredRecord.CHATS,
                            "{\"type\":\"chat\",\"id\":\"A1\",\"visitor\":{\"email\":\"canary\"}}")))
                    .as(name)
                    .doesNotContain("canary");
        }
        assertThat(text(shred(
                        Mask.none().dropping("visitor_name"),
                        StoredRecord.CHATS,
                        "{\"type\":\"chat\",\"id\":\"A1\","
                                + "\"visitor\":{\"name\":\"canary\"},\"visitor_name\":\"canary\"}")))
                .doesNotContain("canary");
    }

    @Test
    void id_whenAllIdsAreMasked_thenThatOfTheRecordStays() {
        Mask mask = Mask.none().dropping("id");

        Shredded chat = shred(
                mask,
                StoredRecord.CHATS,
                "{\"type\":\"chat\",\"id\":\"A1\",\"visitor\":{\"id\":\"canary\"},\"goals\":[{\"id\":7}]}");

        assertThat(chat.value("chats", "id")).isEqualTo("A1");
        assertThat(chat.value("chat_goals", "id")).isEqualTo(7L);
        assertThat(text(chat)).doesNotContain("canary");
    }

    @Test
    void groups_whenOfTheContract_thenEachFieldExists() {
        Mask.groups()
                .forEach((group, fields) -> assertThat(fields)
                        .allSatisfy(field -> assertThat(MaskableFields.ALL.has(MaskableFields.path(field)))
                                .as(field)
                                .isTrue()));
        assertThat(Mask.names())
                .contains("email", "ip", "name", "message_text", "city")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e-mail",
                "",
                "visitor",
                "visitor.",
                ".email",
                "chats.email.x",
                "record",
                "chat_key",
                "api_key",
                "type.x"
            })
    void mask_whenAFieldIsUnknown_thenSaysWhichAreAllowed(String name) {
        assertThatThrownBy(() -> Mask.none().dropping("ip", name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "There is no field \"" + name + "\" to mask; allowed are email, ip, message_text,")
                .hasMessageContaining("city");
    }

    @Test
    void hashing_whenTheKeyIsShort_thenSaysSoWithoutIt() {
        assertThatThrownBy(() -> Mask.none().hashing("short key".getBytes(UTF_8), "ip"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The key of a mask has 9 bytes; it needs 16 random bytes or more, so that nobody can try all"
                                + " values");
    }

    @Test
    void toString_whenAMaskHasAKey_thenDoesNotShowIt() {
        Mask mask = Mask.none().hashing(KEY, "ip").dropping("email");

        assertThat(mask).hasToString("Mask[hashed=[ip], dropped=[email]]");
        assertThat(mask.treatments().toString()).doesNotContain("a key of");
    }

    /** Returns a copy in which the values of the members that a mask names are a canary. */
    private static @Nullable Object planted(@Nullable Object tree, List<String> path, Masking masking) {
        if (tree instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> changed = new LinkedHashMap<>();
            members.forEach((name, member) -> {
                List<String> below = new ArrayList<>(path);
                below.add((String) name);
                boolean isMasked = masking.of(below) != null;
                changed.put((String) name, isMasked ? canary(member) : planted(member, below, masking));
            });
            return changed;
        }
        if (tree instanceof List<?> elements) {
            List<@Nullable Object> changed = new ArrayList<>();
            elements.forEach(element -> changed.add(planted(element, path, masking)));
            return changed;
        }
        return tree;
    }

    private static Object canary(@Nullable Object member) {
        return member instanceof List ? List.of("the canary") : "the canary";
    }

    @Test
    void shred_whenEveryMaskedFieldHasACanary_thenNoRowHasIt() {
        String[] names = Mask.names().toArray(String[]::new);
        for (Mask mask : List.of(
                Mask.none().hashing(KEY, "email", "ip", "name", "message_text"),
                Mask.none().hashing(KEY, names),
                Mask.none().dropping(names))) {
            Masking masking = Masking.of(mask.treatments());
            RecordRows rows = new RecordRows(SandboxRecords.ZONE, mask);
            int planted = 0;
            for (Map.Entry<StoredRecord, List<byte[]>> each :
                    SandboxRecords.of(30).entrySet()) {
                for (byte[] json : each.getValue()) {
                    Object tree = planted(
                            CODEC.read(json, Object.class),
                            List.of(each.getKey().tableName()),
                            masking);
                    byte[] withCanary = CODEC.writeBytes(tree);
                    planted += new String(withCanary, UTF_8).contains("the canary") ? 1 : 0;
                    assertThat(text(Shredded.of(rows, each.getKey(), withCanary)))
                            .doesNotContain("canary");
                }
            }
            assertThat(planted).isGreaterThan(40);
        }
    }
}
