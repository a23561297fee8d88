package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.testkit.Fault;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the time zone of an account is found, named and cached. */
class ReportZoneTest {

    @AutoClose
    private final LiveChatSandbox sandbox = StandingSandbox.builder()
            .clock(Clock.fixed(Cli.NOW, ZoneId.of("UTC")))
            .zone(ZoneId.of("Pacific/Auckland"))
            .start();

    @TempDir
    private Path home;

    private Cli.Outcome report(String... words) {
        return Cli.atHome(
                home,
                StandingSandbox.environment(sandbox),
                Stream.concat(Stream.of("report"), Stream.of(words)).toArray(String[]::new));
    }

    private long lookups() {
        return sandbox.requests().stream()
                .filter(request -> request.operation().equals("listChats"))
                .count();
    }

    private Path cached() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(".cache/livechat4j/zones"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "chart", "html"})
    void zone_whenNoneIsAskedFor_thenThatOfTheAccountIsNamed(String format) {
        assertThat(report("total-chats", "--format", format).out())
                .contains("Pacific/Auckland, time zone of the account");
    }

    @Test
    void csv_thenHasTheZoneAsItsLastColumn() {
        assertThat(report("total-chats", "--format", "csv").out().lines().limit(2))
                .allMatch(line -> line.endsWith(",zone") || line.endsWith(",Pacific/Auckland"));
        assertThat(report("scorecard", "--zone", "EST5EDT", "--format", "csv").out())
                .contains(",EST5EDT\r\n");
    }

    @Test
    void json_thenSaysWhoseZoneItIs() throws IOException {
        JsonNode ofAccount = new ObjectMapper()
                .readTree(report("total-chats", "--format", "json").out());
        JsonNode asked = new ObjectMapper()
                .readTree(report("total-chats", "--zone", "UTC", "--format", "json")
                        .out());

        assertThat(ofAccount.path("zone").asText()).isEqualTo("Pacific/Auckland");
        assertThat(ofAccount.path("zone_of").asText()).isEqualTo("account");
        assertThat(asked.path("zone").asText()).isEqualTo("UTC");
        assertThat(asked.path("zone_of").asText()).isEqualTo("option");
    }

    @Test
    void today_thenIsThatOfTheAccount() {
        // at noon of the 18th in UTC it is one hour after midnight in Auckland
        assertThat(report("total-chats", "--period", "today").out()).contains("2026-03-19 Thu");
    }

    @Test
    void zone_thenIsLookedUpOnce() {
        report("total-chats");
        report("new-tickets");
        report("scorecard", "--zone", "UTC");

        assertThat(lookups()).isOne();
    }

    @Test
    void cache_thenHoldsNeitherLoginNorTokenAndIsPrivate() throws IOException {
        report("total-chats");

        assertThat(cached()).content().isEqualTo("Pacific/Auckland\n" + Cli.NOW + "\n");
        assertThat(cached().getFileName().toString()).matches("[0-9a-f]{64}");
        assertThat(Files.getPosixFilePermissions(cached())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Rome\n2026-03-17T12:00:00Z\n",
                "Europe/Rome\n2026-03-18T12:00:01Z\n",
                "Europe/Rome",
                "",
                "\u001b[2J\n2026-03-18T11:00:00Z\n"
            })
    void cache_whenItIsOlderThanADayOrDamaged_thenTheZoneIsLookedUpAgain(String content) throws IOException {
        report("total-chats");
        Files.writeString(cached(), content);

        assertThat(report("total-chats").out()).contains("Pacific/Auckland");
        assertThat(cached()).content().startsWith("Pacific/Auckland\n" + Cli.NOW);
    }

    @Test
    void cache_whenItIsYoung_thenIsTaken() throws IOException {
        report("total-chats");
        Files.writeString(cached(), "Europe/Rome\n2026-03-17T12:00:01Z\n", StandardCharsets.UTF_8);

        assertThat(report("total-chats").out()).contains("Europe/Rome, time zone of the account");
    }

    @Test
    void cache_whenItCannotBeWritten_thenTheReportIsMadeAllTheSame() throws IOException {
        Files.writeString(home.resolve(".cache"), "a file");

        Cli.Outcome outcome = report("total-chats", "--quiet");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void cache_whenAnotherLoginIsUsed_thenIsNotShared() throws IOException {
        Map<String, String> other = new HashMap<>(StandingSandbox.environment(sandbox));
        report("total-chats");
        other.put("LIVECHAT_LOGIN", "someone@example.com");
        Cli.atHome(home, other, "report", "total-chats");

        assertThat(lookups()).isEqualTo(2);
    }

    @Test
    void zone_whenTheArchiveMayNotBeRead_thenIsNotNamed() {
        sandbox.fail("listChats", 1, Fault.status(403));

        Cli.Outcome outcome = report("total-chats", "--quiet");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines().toList().get(1)).endsWith(" · time zone of the account");
    }

    @Test
    void zone_whenThisJavaDoesNotKnowIt_thenIsNamedAllTheSame() {
        ReportZone zone = ReportZone.ofAccount(Optional.of("Mars/Olympus_Mons"));

        assertThat(zone.words()).isEqualTo("Mars/Olympus_Mons, time zone of the account");
        assertThat(zone.id()).isEmpty();
    }

    @Test
    void zone_whenTheTokenNamesNoAccount_thenIsNotCached() {
        try (LiveChatSandbox bearer = LiveChatSandbox.builder()
                .chats(5)
                .credentials(Credentials.bearer("canary"))
                .clock(Clock.fixed(Instant.parse("2026-03-18T12:00:00Z"), ZoneId.of("UTC")))
                .start()) {
            Cli.Outcome outcome = Cli.atHome(
                    home,
                    Map.of("LIVECHAT_BASE_URL", bearer.baseUrl(), "LIVECHAT_TOKEN", "canary"),
                    "report",
                    "total-chats");

            assertThat(outcome.out()).contains("UTC, time zone of the account");
            assertThat(home.resolve(".cache")).doesNotExist();
        }
    }
}
