package io.github.livechat4j.it;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.programs.RedisServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts two processes of one account that each try 50 calls at once, with a limit of 60 a minute and 30 at once, and
 * counts the calls at the service.
 */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedRateLimitTest {

    private static final int TRIED = 50;
    private static final long AT_ONCE = PacedCaller.LIMIT.burst();

    private final List<Process> callers = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // started before each test
    private ExampleServer service;

    @BeforeEach
    void start() {
        service = ExampleServer.start(List.of());
        service.wireMock().stubFor(any(anyUrl()).willReturn(okJson("[]")));
    }

    @AfterEach
    void stop() {
        callers.forEach(Process::destroyForcibly);
        service.close();
    }

    @NeedsProgram(value = "redis-server", packages = "redis-server")
    @Test
    void processesThatShareTheLimitDoNotExceedItTogether(@TempDir Path directory) throws IOException {
        try (RedisServer redis = RedisServer.start(directory)) {
            Run run = run(redis.url());

            assertThat(callsOf("one") + callsOf("two")).isBetween(AT_ONCE, run.allowed());
            assertThat(callsOf("one")).isPositive();
            assertThat(callsOf("two")).isPositive();
            assertThat(run.said()).containsExactly(whatIsSaid("one"), whatIsSaid("two"));
        }
    }

    @Test
    void processesThatEachHaveTheLimitExceedItTogether() throws IOException {
        Run run = run();

        assertThat(callsOf("one") + callsOf("two"))
                .isGreaterThanOrEqualTo(2 * AT_ONCE)
                .isGreaterThan(run.allowed());
        assertThat(run.said()).containsExactly(whatIsSaid("one"), whatIsSaid("two"));
    }

    /** The output of two processes, and the total time. */
    private record Run(List<String> said, Duration took) {

        /**
         * Returns the permitted number of calls: the full bucket and its refill of half a call a second, at most the
         * limit, since the run took less than a minute.
         */
        long allowed() {
            return Math.min(PacedCaller.LIMIT.calls(), AT_ONCE + took.toSeconds() / 2 + 1);
        }
    }

    private Run run(String... redis) throws IOException {
        BufferedReader one = caller("one", redis);
        BufferedReader two = caller("two", redis);
        assertThat(one.readLine()).isEqualTo("ready");
        assertThat(two.readLine()).isEqualTo("ready");

        long start = System.nanoTime();
        goOn();
        // so that each has made a call before the other can use up the limit
        assertThat(one.readLine()).isEqualTo("begun");
        assertThat(two.readLine()).isEqualTo("begun");
        goOn();
        List<String> said = Arrays.asList(one.readLine(), two.readLine());
        return new Run(said, Duration.ofNanos(System.nanoTime() - start));
    }

    private void goOn() throws IOException {
        for (Process caller : callers) {
            Writer line = caller.outputWriter();
            line.write('\n');
            line.flush();
        }
    }

    private BufferedReader caller(String name, String... redis) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PacedCaller.class.getName(),
                name,
                service.url(),
                Integer.toString(TRIED)));
        command.addAll(List.of(redis));
        Process caller = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        callers.add(caller);
        return caller.inputReader();
    }

    private long callsOf(String name) {
        return service.wireMock()
                .findAll(anyRequestedFor(anyUrl()).withHeader(PacedCaller.NAME_HEADER, equalTo(name)))
                .size();
    }

    private String whatIsSaid(String name) {
        long made = callsOf(name);
        return made + " made, " + (TRIED - made) + " refused";
    }
}
