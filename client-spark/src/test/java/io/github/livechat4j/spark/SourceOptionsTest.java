package io.github.livechat4j.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceOptionsTest {

    private static SourceOptions options(String... pairs) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            options.put(pairs[i], pairs[i + 1]);
        }
        return SourceOptions.of(new CaseInsensitiveStringMap(options));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date_from|31.3.2026|option date_from must be a date such as 2026-03-31, was \"31.3.2026\"",
                "date_to|2026-02-30|option date_to must be a date",
                "timezone|Lisbon|option timezone must be an IANA name such as Europe/Lisbon, was \"Lisbon\"",
                "group|sales|option group must be a whole number, was \"sales\"",
                "rate|good|option rate must be one of rated, not_rated, rated_good, rated_bad, was \"good\"",
                "has_goal|maybe|option has_goal must be true or false, was \"maybe\"",
                "tag|[1]|option tag must be one value, or a JSON list of texts, was \"[1]\"",
                "agent|' '|option agent must be a value",
                "requestsPerMinute|0|option requestsPerMinute must be a whole number of at least 1, was \"0\"",
                "parallelTasks|two|option parallelTasks must be a whole number of at least 1, was \"two\"",
                "listingDelay|10|option listingDelay must be a duration such as PT10M, zero or more, was \"10\"",
                "unreadableRecords|drop|option unreadableRecords must be fail or skip, was \"drop\"",
                "tokenProvider|jceks://file/x|option tokenProvider needs the option tokenAlias",
                "redis|redis://localhost:6379|option redis needs the option requestsPerMinute",
                "redisKey|mine|option redisKey needs the option redis",
                "tokenFile|' '|option tokenFile must not be blank",
            })
    void anOption_whenInvalid_thenIsNamedWithTheAllowedValues(String name, String value, String message) {
        assertThatThrownBy(() -> options("entity", "chats", name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void theEntity_whenMissingOrUnknown_thenIsAskedFor() {
        assertThatThrownBy(SourceOptionsTest::options)
                .hasMessage("option entity must be chats or tickets, was not set");
        assertThatThrownBy(() -> options("entity", "agents"))
                .hasMessage("option entity must be chats or tickets, was \"agents\"");
    }

    @Test
    void anOption_whenUnknown_thenIsNamedWithoutItsValue() {
        assertThatThrownBy(() -> options("entity", "chats", "tokken", "canary-secret"))
                .hasMessageStartingWith("option tokken is unknown; did you mean token? The options of chats are agent,"
                        + " allowInsecureBaseUrl, ")
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @CsvSource({
        "chats,dateFrom,did you mean date_from? The",
        "chats,request_per_minute,did you mean requestsPerMinute? The",
        "tickets,asignee,did you mean assignee? The",
        "chats,path,the",
    })
    void anOption_whenUnknown_thenASimilarOneIsNamed(String entity, String name, String suggestion) {
        assertThatThrownBy(() -> options("entity", entity, name, "x"))
                .hasMessageStartingWith(
                        "option " + name + " is unknown; " + suggestion + " options of " + entity + " are ");
    }

    @Test
    void days_whenTurned_thenAreRejected() {
        assertThatThrownBy(() -> options("entity", "chats", "date_from", "2026-03-02", "date_to", "2026-03-01"))
                .hasMessage("option date_from must not be after date_to, was 2026-03-02 to 2026-03-01");
    }

    @Test
    void tokens_whenSeveralArePassed_thenAreRejectedWithoutTheirValues() {
        assertThatThrownBy(() -> options("entity", "chats", "token", "canary-secret", "tokenFile", "/run/token"))
                .hasMessage("only one of the options token, tokenFile may be set");
    }

    @Test
    void aPasswordOfRedis_whenInTheAddress_thenIsRejectedWithoutItsValue() {
        assertThatThrownBy(() -> options(
                        "entity",
                        "chats",
                        "requestsPerMinute",
                        "60",
                        "redis",
                        "redis://x:canary-secret@localhost:6379"))
                .hasMessageContaining("without a password; set LIVECHAT_REDIS_PASSWORD")
                .hasMessageNotContaining("canary");
    }

    @Test
    void tasks_whenMoreThanTheLimit_thenAreRejected() {
        assertThatThrownBy(() -> options("entity", "chats", "requestsPerMinute", "60", "parallelTasks", "60"))
                .hasMessage("option parallelTasks must be less than requestsPerMinute, 60, so that each task may make a"
                        + " request in a minute, was 60");
    }

    @Test
    void options_whenPrinted_thenShowNoSecretAndNoValue() {
        SourceOptions options = options(
                "entity", "chats", "token", "canary-secret", "login", "nora@example.com", "agent", "canary-agent");

        assertThat(options + " " + options.access() + " " + options.access().token())
                .doesNotContain("canary", "nora");
    }

    @Test
    void parameters_whenNamedByOptions_thenAreThoseOfTheWire() {
        assertThat(options("entity", "tickets", "requester_mail", "rui@example.org", "ASSIGNED", "true")
                        .filter())
                .containsOnly(Map.entry("requester[mail]", "rui@example.org"), Map.entry("assigned", true));
        assertThat(options("entity", "chats", "visitor_region", "Norte", "region", "fra", "tag", "vip")
                        .filter())
                .containsEntry("region", "Norte")
                .containsEntry("tag[]", java.util.List.of("vip"));
    }
}
