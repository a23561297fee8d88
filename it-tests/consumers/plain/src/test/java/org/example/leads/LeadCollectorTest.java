package org.example.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.AuthenticationException;
import io.github.livechat4j.testkit.Fault;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.LiveChatSandboxTest;
import io.github.livechat4j.testkit.NewChat;
import io.github.livechat4j.testkit.Quirk;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

@LiveChatSandboxTest(seed = 7, chats = 200)
class LeadCollectorTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    @Test
    void since_whenAVisitorLeftAnAddress_thenIsTheFirstLead(LiveChat livechat, LiveChatSandbox sandbox) {
        sandbox.startChat(NewChat.by("Rosa Prata").mail("rosa@example.org")).end();

        List<Lead> leads = new LeadCollector(livechat).since(LONG_AGO);

        assertThat(leads).startsWith(new Lead("rosa@example.org", "Rosa Prata", false));
    }

    @Test
    @LiveChatSandboxTest(seed = 7, chats = 1000)
    void since_whenThereAreMissedChats_thenHasThemToo(LiveChat livechat) {
        List<Lead> leads = new LeadCollector(livechat).since(LONG_AGO);

        assertThat(leads).extracting(Lead::missed).contains(true, false);
        assertThat(leads).extracting(Lead::mail).doesNotHaveDuplicates().allMatch(mail -> mail.contains("@"));
    }

    @Test
    void since_whenTheDayIsToday_thenAsksForNothingOlder(LiveChat livechat, LiveChatSandbox sandbox) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        new LeadCollector(livechat).since(today);

        assertThat(sandbox.requests("listChats"))
                .isNotEmpty()
                .allMatch(request -> request.query().contains("date_from=" + today));
    }

    @Test
    void since_whenTheServiceIsBusyForAMoment_thenComesThrough(LiveChat livechat, LiveChatSandbox sandbox) {
        sandbox.fail("listChats", 1, Fault.rateLimited(Duration.ZERO));

        List<Lead> leads = new LeadCollector(livechat).since(LONG_AGO);

        assertThat(leads).isNotEmpty();
        assertThat(sandbox.requests("listChats").get(0).status()).isEqualTo(429);
    }

    @Test
    void since_whenTheTokenIsWrong_thenSaysSo(LiveChat livechat, LiveChatSandbox sandbox) {
        sandbox.fail("listChats", 1, Fault.status(401));

        assertThatThrownBy(() -> new LeadCollector(livechat).since(LONG_AGO))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    @LiveChatSandboxTest(
            seed = 7,
            chats = 200,
            quirks = {Quirk.NUMBERS_AS_STRINGS, Quirk.EMPTY_OBJECT_AS_LIST, Quirk.UNKNOWN_FIELDS})
    void since_whenTheServiceIsOdd_thenIsTheSame(LiveChat odd) {
        try (LiveChatSandbox plain = LiveChatSandbox.builder().seed(7).chats(200).start()) {
            assertThat(odd.chats().listChats().total())
                    .isEqualTo(plain.client().chats().listChats().total());
            assertThat(new LeadCollector(odd).since(LONG_AGO))
                    .hasSameSizeAs(new LeadCollector(plain.client()).since(LONG_AGO));
        }
    }
}
