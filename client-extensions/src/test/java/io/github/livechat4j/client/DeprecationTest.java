package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.http.DeprecationNotice;
import io.github.livechat4j.http.DeprecationNotice.Stage;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.http.internal.Script;
import io.github.livechat4j.http.internal.ScriptedServer;
import io.github.livechat4j.model.DeleteTagRequest;
import java.net.ProxySelector;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the announcements in the headers Legacy and Deprecation. */
class DeprecationTest {

    private static final Operation GET_AGENT = new Operation("getAgent", "GET", "/agents/{login}");
    private static final Operation DELETE_TAG = new Operation("deleteTag", "DELETE", "/tags/{tag}");
    private static final DeleteTagRequest FROM_ALL =
            DeleteTagRequest.builder().group(0).build();
    private static final int THREADS = 16;

    private final ScriptedServer server = new ScriptedServer();
    private final List<DeprecationNotice> notices = new CopyOnWriteArrayList<>();
    private final LogCapture log = new LogCapture();
    private final LiveChat livechat = client();

    @AfterEach
    void stop() {
        livechat.close();
        log.close();
        server.close();
    }

    private LiveChat client() {
        return LiveChat.builder()
                .credentials(Credentials.basic("nora@example.com", "canary-key"))
                .baseUrl(server.url())
                .transport(TransportOptions.DEFAULT.withProxy(ProxySelector.of(null)))
                .deprecationListener(notices::add)
                .build();
    }

    private static void delete(LiveChat client, String tag) {
        client.tags().deleteTag(tag, FROM_ALL);
    }

    private List<String> warnings() {
        return log.lines().stream()
                .filter(line -> line.contains("DeprecationNotices"))
                .toList();
    }

    @Test
    void anAnnouncement_whenItIsMadeInEachAnswer_thenIsToldOnceForEachOperation() {
        server.otherwise(Script.answer(200, "{\"login\":\"a@example.com\"}", "Legacy: 2027-06-30"));

        delete(livechat, "canary-1");
        delete(livechat, "canary-2");
        livechat.agents().getAgent("canary@example.com");

        assertThat(notices)
                .containsExactly(
                        new DeprecationNotice(DELETE_TAG, Stage.LEGACY, LocalDate.of(2027, 6, 30), "2027-06-30"),
                        new DeprecationNotice(GET_AGENT, Stage.LEGACY, LocalDate.of(2027, 6, 30), "2027-06-30"));
        assertThat(warnings()).hasSize(2).noneMatch(line -> line.contains("canary"));
        assertThat(warnings().get(0))
                .contains(
                        "deleteTag (DELETE /tags/{tag}): the service announces that the legacy stage of this operation"
                                + " ends on 2027-06-30 ");
    }

    @Test
    void anAnnouncement_whenAViewOfTheClientHearsItAgain_thenIsNotToldAgain() {
        server.otherwise(Script.answer(200, "{}", "Legacy: 2027-06-30"));

        delete(livechat, "a");
        delete(livechat.with(CallOptions.deadline(Duration.ofSeconds(50))), "a");
        assertThat(livechat.raw(view -> delete(view, "a")).status()).isEqualTo(200);

        assertThat(notices).hasSize(1);
    }

    @Test
    void anAnnouncement_whenAnotherClientHearsIt_thenIsToldOfThatToo() {
        server.otherwise(Script.answer(200, "{}", "Legacy: 2027-06-30"));

        delete(livechat, "a");
        try (LiveChat other = client()) {
            delete(other, "a");
        }

        assertThat(notices).hasSize(2);
    }

    @Test
    void anAnnouncement_whenTheDayChanges_thenIsToldAgain() {
        server.then(Script.answer(200, "{}", "Legacy: 2027-06-30"), Script.answer(200, "{}", "Legacy: 2027-12-31"));
        server.otherwise(Script.answer(200, "{}", "Legacy: 2027-06-30"));

        delete(livechat, "a");
        delete(livechat, "a");
        delete(livechat, "a");

        assertThat(notices).extracting(DeprecationNotice::text).containsExactly("2027-06-30", "2027-12-31");
    }

    @Test
    void bothStages_whenOneAnswerAnnouncesThem_thenAreTold() {
        server.otherwise(Script.answer(200, "{}", "legacy: 2027-06-30", "deprecation: 2027-12-31"));

        delete(livechat, "a");

        assertThat(notices).extracting(DeprecationNotice::stage).containsExactly(Stage.LEGACY, Stage.DEPRECATED);
        assertThat(warnings().get(1)).contains("the deprecated stage", "ends on 2027-12-31; it is shut down then");
    }

    @Test
    void anAnnouncement_whenItComesWithAnError_thenIsTold() {
        server.otherwise(Script.answer(404, "{}", "Legacy: 2027-06-30"));

        assertThat(catchThrowable(() -> delete(livechat, "a"))).isNotNull();

        assertThat(notices).hasSize(1);
    }

    @Test
    void anAnnouncement_whenItIsNoDate_thenIsToldAsItIsButPrintableAndShort() {
        server.otherwise(Script.answer(200, "{}", "Legacy: soon\u0001\u0007 canary-tag canary-key " + "x".repeat(500)));

        delete(livechat, "canary-tag");

        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.endsOn()).isNull();
            assertThat(notice.text())
                    .startsWith("soon ")
                    .hasSizeLessThanOrEqualTo(100)
                    .doesNotContainPattern("\\p{Cntrl}")
                    .doesNotContain("canary");
        });
        assertThat(warnings())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("on a day that cannot be read: soon ")
                        .doesNotContain("canary"));
    }

    @Test
    void anAnnouncement_whenItHoldsWhatNoDateHolds_thenIsToldWithoutThat() {
        server.otherwise(Script.answer(200, "{}", "Legacy: /tags/canary%20tag"));

        delete(livechat, "canary tag");

        assertThat(notices).extracting(DeprecationNotice::text).containsExactly("…");
    }

    @Test
    void anAnnouncement_whenItIsDifferentEachTime_thenIsNotToldForEver() {
        for (int i = 0; i < 40; i++) {
            server.then(Script.answer(200, "{}", "Legacy: in " + i + " days"));
        }
        for (int i = 0; i < 40; i++) {
            delete(livechat, "a");
        }

        assertThat(notices).hasSize(16);
    }

    @Test
    void anAnnouncement_whenManyThreadsHearIt_thenIsToldOnce() throws Exception {
        server.otherwise(Script.answer(200, "{}", "Deprecation: 2027-06-30"));
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                calls.add(() -> {
                    together.await();
                    delete(livechat, "a");
                    return true;
                });
            }
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(notices).hasSize(1);
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void anAnswer_whenItAnnouncesNothing_thenNothingIsTold() {
        delete(livechat, "a");

        assertThat(notices).isEmpty();
        assertThat(warnings()).isEmpty();
    }
}
