package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ReportRowsQuery;
import io.github.livechat4j.model.TotalChatsRow;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An archive of a million chats costs no time before its chats are read. */
class MillionChatsTest {

    private static final int MILLION = 1_000_000;

    @AutoClose
    @SuppressWarnings("NullAway.Init")
    private static LiveChatSandbox sandbox;

    @BeforeAll
    static void start() {
        // warm up, so that the archive is measured and not the JVM
        try (LiveChatSandbox warm = LiveChatSandbox.builder().chats(100).start()) {
            for (int i = 0; i < 20; i++) {
                warm.client().chats().listChats();
            }
        }
        sandbox = LiveChatSandbox.builder()
                .chats(MILLION)
                .history(Duration.ofDays(365))
                .start();
    }

    @Test
    void theFirstPageTakes50MillisecondsOfTheProcessor() {
        LiveChat livechat = sandbox.client();
        livechat.groups().listGroups();
        Duration best = Duration.ofDays(1);

        // the best of several, because the JVM works in the background; each day is read for the first time
        for (int day = 1; day <= 10; day++) {
            ListChatsQuery query = ListChatsQuery.builder()
                    .dateFrom(LocalDate.of(2026, 3, day).minusYears(20))
                    .build();
            Duration taken = ProcessorTime.of(
                    () -> assertThat(livechat.chats().listChats(query).chats()).hasSize(25));
            best = ProcessorTime.shorter(taken, best);
        }

        assertThat(best).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void aFilterOverAllOfThemIsDoneInSeconds_andItsNextPageAtOnce() {
        LiveChat livechat = sandbox.client();
        ListChatsQuery query =
                ListChatsQuery.builder().city("Porto").query("refund").build();
        Duration searched = ProcessorTime.of(
                () -> assertThat(livechat.chats().listChats(query).total()).isGreaterThan(1000));

        Duration paged = ProcessorTime.of(
                () -> livechat.chats().listChats(query.toBuilder().page(900).build()));

        assertThat(searched).isLessThan(Duration.ofSeconds(20));
        assertThat(paged).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void theReportOverAllOfThemAddsUp() {
        int sum = sandbox
                .client()
                .chatReports()
                .totalChats(ReportRowsQuery.builder().build())
                .values()
                .stream()
                .mapToInt(TotalChatsRow::chats)
                .sum();

        assertThat(sum).isEqualTo(MILLION);
    }
}
