package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.livechat4j.cli.Application;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Runs exports from a test service, and reads their files. */
final class ExportCli {

    static final String TOKEN = "export-test-token";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String baseUrl;
    private final Clock clock;

    ExportCli(String baseUrl, Clock clock) {
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    Cli.Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        Cli.Outcome outcome = run(new PrintWriter(out), arguments);
        return new Cli.Outcome(outcome.exitCode(), out.toString(), outcome.err());
    }

    Cli.Outcome run(PrintWriter out, String... arguments) {
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(out, new PrintWriter(err), false, false, 80, false, Optional.empty(), Optional.empty());
        Map<String, String> environment = Map.of("LIVECHAT_BASE_URL", baseUrl, "LIVECHAT_TOKEN", TOKEN);
        int exitCode = Application.run(
                new Surroundings(terminal, environment, Path.of("/nonexistent"), clock),
                Stream.concat(Stream.of("export"), Stream.of(arguments)).toArray(String[]::new));
        return new Cli.Outcome(exitCode, "", err.toString());
    }

    static List<JsonNode> records(Path file) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (String line : text(file).lines().toList()) {
            if (!line.isEmpty()) {
                records.add(JSON.readTree(line));
            }
        }
        return records;
    }

    static List<String> ids(Path file) throws IOException {
        return records(file).stream().map(record -> record.path("id").asText()).toList();
    }

    static String text(Path file) throws IOException {
        try (InputStream in = file.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Decompresses only the first gzip member, as many programs do. */
    static String firstMember(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int header = 10;
        int trailer = 2 * Integer.BYTES;
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(bytes, header, bytes.length - header), inflater)) {
            byte[] content = in.readAllBytes();
            CRC32 checksum = new CRC32();
            checksum.update(content);
            assertThat(inflater.getBytesRead()).isEqualTo(bytes.length - header - trailer);
            ByteBuffer end =
                    ByteBuffer.wrap(bytes, bytes.length - trailer, trailer).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(end.getInt()).isEqualTo((int) checksum.getValue());
            assertThat(end.getInt()).isEqualTo(content.length);
            return new String(content, StandardCharsets.UTF_8);
        } finally {
            inflater.end();
        }
    }

    static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** A clock that advances by a step whenever it is read, and runs an action each time. */
    static final class SteppingClock extends Clock {

        private final Duration step;
        private final Runnable eachTime;
        private Instant now = Cli.NOW;

        SteppingClock(Duration step, Runnable eachTime) {
            this.step = step;
            this.eachTime = eachTime;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            eachTime.run();
            now = now.plus(step);
            return now;
        }
    }
}
