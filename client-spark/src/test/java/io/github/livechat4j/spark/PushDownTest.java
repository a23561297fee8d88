package io.github.livechat4j.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.LiveChatSandbox;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the queries that the service receives. */
class PushDownTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-15T12:00:00Z"), ZoneOffset.UTC);

    @SuppressWarnings("NullAway.Init") // started before each test
    private LiveChatSandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = LiveChatSandbox.builder().clock(CLOCK).chats(600).start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Dataset<Row> chats() {
        return LocalSpark.reader(sandbox, "chats").load();
    }

    /** Returns the rows of a condition that Spark alone applies. */
    private List<String> bySparkAlone(String entity, String condition) {
        List<String> ids = LocalSpark.texts(LocalSpark.reader(sandbox, entity)
                .load()
                .cache()
                .where(condition)
                .select("id"));
        sandbox.reset();
        return ids;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chats|started_timestamp >= timestamp'2026-03-01 10:00:00'|date_from=2026-02-28",
                "chats|started_timestamp < timestamp'2026-02-01 00:00:00'|date_to=2026-02-01",
                "chats|timestamp'2026-02-01 00:00:00' > started_timestamp|date_to=2026-02-01",
                "chats|ended_timestamp < timestamp'2026-02-01 00:00:00'|date_to=2026-02-01",
                "chats|rate = 'rated_good'|rate=rated_good",
                "chats|rate in ('rated_bad', 'rated_good')|rate=rated",
                "chats|rate = 'not_rated'|rate=not_rated",
                "tickets|status = 'open'|status=open",
                "tickets|source.type = 'mail'|source=mail",
                "tickets|assignee.id = 'nora.lindqvist@example.com'|assignee=nora.lindqvist@example.com",
                "tickets|modified >= timestamp'2026-03-01 10:00:00'|date_from=2026-02-28",
            })
    void aCondition_whenPushed_thenIsInEachRequestAndSelectsTheSame(String entity, String condition, String parameter) {
        List<String> expected = bySparkAlone(entity, condition);

        List<String> found = LocalSpark.texts(
                LocalSpark.reader(sandbox, entity).load().where(condition).select("id"));

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected).isNotEmpty();
        assertThat(LocalSpark.queries(sandbox, entity.equals("chats") ? "listChats" : "listTickets"))
                .isNotEmpty()
                .allSatisfy(query -> assertThat(query.split("&")).contains(parameter));
    }

    @Test
    void aVisitor_whenPushed_thenIsInEachRequest() {
        String visitor = LocalSpark.texts(chats().select("visitor_id").limit(1)).get(0);
        sandbox.reset();

        List<String> found =
                LocalSpark.texts(chats().where("visitor.id = '" + visitor + "'").select("id"));

        assertThat(found).isNotEmpty();
        assertThat(LocalSpark.queries(sandbox, "listChats")).allMatch(query -> query.contains("visitor_id=" + visitor));
    }

    @Test
    void aTimeZone_whenGiven_thenDaysAreExact() {
        LocalSpark.reader(sandbox, "chats")
                .option("timezone", "UTC")
                .load()
                .where("started_timestamp >= timestamp'2026-03-01 00:00:00'")
                .select("id")
                .collectAsList();

        assertThat(LocalSpark.queries(sandbox, "listChats"))
                .isNotEmpty()
                .allMatch(query -> query.contains("date_from=2026-03-01") && query.contains("timezone=UTC"));
    }

    @Test
    void options_whenTheyAreParametersOfTheList_thenAreInEachRequest() {
        List<Row> rows = LocalSpark.reader(sandbox, "chats")
                .option("agent", "nora.lindqvist@example.com")
                .option("group", "0")
                .option("tag", "[\"refund\"]")
                .option("date_from", "2026-01-10")
                .load()
                .select("tags")
                .collectAsList();

        assertThat(rows).allSatisfy(row -> assertThat(row.getList(0).toString()).contains("refund"));
        assertThat(LocalSpark.queries(sandbox, "listChats"))
                .isNotEmpty()
                .allMatch(query -> query.contains("agent=nora.lindqvist@example.com")
                        && query.contains("group=0")
                        && query.contains("tag[]=refund")
                        && query.contains("date_from=2026-01-10"));
    }

    @Test
    void daysThatDoNotOverlap_whenAsked_thenMakeNoRequest() {
        Dataset<Row> none = chats().where("started_timestamp >= timestamp'2026-03-01 00:00:00'"
                + " and ended_timestamp < timestamp'2026-02-01 00:00:00'");

        assertThat(none.collectAsList()).isEmpty();
        assertThat(none.count()).isZero();
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void aLimit_whenPushed_thenReadsOnePage() {
        assertThat(chats().select("id").limit(10).collectAsList()).hasSize(10);
        assertThat(sandbox.requests()).hasSize(1);
    }

    @Test
    void aLimit_whenLargerThanAPage_thenReadsAsManyPages() {
        assertThat(chats().limit(60).select("id").collectAsList()).hasSize(60);
        assertThat(sandbox.requests()).hasSize(3);
    }

    @Test
    void aCount_whenTheTotalIsExact_thenReadsOnePage() {
        assertThat(chats().count()).isEqualTo(600);
        assertThat(sandbox.requests()).hasSize(1);

        long good = chats().where("rate = 'rated_good'").count();
        assertThat(sandbox.requests()).hasSize(2);
        assertThat(good).isEqualTo(bySparkAlone("chats", "rate = 'rated_good'").size());
    }

    @Test
    void aCountOfTickets_whenTheTotalIsExact_thenReadsOnePage() {
        assertThat(LocalSpark.reader(sandbox, "tickets").load().count()).isGreaterThanOrEqualTo(60);
        assertThat(sandbox.requests()).hasSize(1);
    }

    @Test
    void aCount_whenTheFilterIsNotExact_thenReadsTheRecords() {
        String condition = "started_timestamp >= timestamp'2026-03-01 10:00:00'";
        long expected = bySparkAlone("chats", condition).size();

        assertThat(chats().where(condition).count()).isEqualTo(expected);
        assertThat(sandbox.requests().size()).isGreaterThan(2);
    }

    @Test
    void anExplanation_whenPrinted_thenMakesNoRequest() {
        chats().where("rate = 'rated_good'").select("id").explain("extended");
        chats().groupBy("rate").count().explain(true);

        assertThat(sandbox.requests()).isEmpty();
    }
}
