package io.github.livechat4j.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.livechat4j.cli.Application;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultStreamTest {

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    private static String run(ResultStream results, int expected, String... words) {
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new PrintWriter(results, true, StandardCharsets.UTF_8),
                new PrintWriter(err),
                false,
                false,
                80,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(results));
        int exitCode = Application.run(
                new Surroundings(terminal, Map.of(), Path.of("/nonexistent"), Clock.systemUTC()), words);
        assertThat(exitCode).isEqualTo(expected);
        return err.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "Broken pipe,false",
        "EPIPE (Broken pipe),false",
        "The pipe is being closed,false",
        "The pipe has been ended,false",
        // a localized message
        "Daten\u00FCbergabe unterbrochen,true"
    })
    void write_whenNobodyReads_thenSaysSo(String reason, boolean isPipe) {
        ResultStream results = new ResultStream(failing(reason), () -> isPipe);

        assertThatIOException().isThrownBy(() -> results.write('a')).isInstanceOf(ReaderEndedException.class);
        assertThat(results.failure().orElseThrow()).isInstanceOf(ReaderEndedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call --list", "--help", "completion bash", "report list"})
    void run_whenNobodyReads_thenIsSilent(String words) {
        ResultStream results = new ResultStream(failing("Broken pipe"), () -> true);

        assertThat(run(results, ExitCode.READER_ENDED.code(), words.split(" ", -1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"call --list", "--help", "completion bash", "report list"})
    void run_whenStandardOutputIsFull_thenFails(String words) {
        ResultStream results = new ResultStream(failing("No space left on device"), () -> false);

        assertThat(run(results, ExitCode.FILE.code(), words.split(" ", -1)))
                .startsWith("livechat: standard output: No space left on device")
                .hasLineCount(1);
    }

    @Test
    void run_whenItFailsForAnotherReason_thenTellsThat() {
        ResultStream results = new ResultStream(failing("Broken pipe"), () -> true);

        assertThat(run(results, ExitCode.USAGE.code(), "call", "noSuchOperation"))
                .contains("noSuchOperation");
    }
}
