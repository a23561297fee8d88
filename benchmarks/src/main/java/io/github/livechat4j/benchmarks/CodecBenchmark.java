package io.github.livechat4j.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.github.livechat4j.benchmarks.FloorRecords.FloorPage;
import io.github.livechat4j.model.ChatPage;
import io.github.livechat4j.wire.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reads and writes a page of chats, with the codec of this project and with databind and handwritten records. The
 * system property {@code benchmarks.data} is the directory of {@link FixedData}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class CodecBenchmark {

    private final JsonCodec codec = new JsonCodec();
    private final ObjectMapper mapper = FloorRecords.mapper();
    private final ObjectReader reader = mapper.readerFor(FloorPage.class);
    private final ObjectWriter writer = mapper.writerFor(FloorPage.class);
    private byte[] json = {};
    private @Nullable ChatPage ours;
    private @Nullable Object floor;

    /**
     * Reads the page.
     *
     * @throws IOException if its file cannot be read
     */
    @Setup
    public void read() throws IOException {
        json = Files.readAllBytes(Path.of(System.getProperty("benchmarks.data"), Workload.CHATS_97K.file()));
        ours = decode();
        floor = databindDecode();
    }

    /**
     * Decodes the page.
     *
     * @return the page
     */
    @Benchmark
    public ChatPage decode() {
        return codec.read(json, ChatPage.class);
    }

    /**
     * Decodes the page with databind.
     *
     * @return the page
     * @throws IOException never
     */
    @Benchmark
    public Object databindDecode() throws IOException {
        return reader.readValue(json);
    }

    /**
     * Encodes the page.
     *
     * @return its JSON
     */
    @Benchmark
    public byte[] encode() {
        return codec.writeBytes(ours);
    }

    /**
     * Encodes the page with databind.
     *
     * @return its JSON
     * @throws IOException never
     */
    @Benchmark
    public byte[] databindEncode() throws IOException {
        return writer.writeValueAsBytes(floor);
    }

    /**
     * Encodes the page as text.
     *
     * @return its JSON
     */
    @Benchmark
    public String encodeText() {
        return codec.write(ours);
    }

    /**
     * Encodes the page with databind as text.
     *
     * @return its JSON
     * @throws IOException never
     */
    @Benchmark
    public String databindEncodeText() throws IOException {
        return writer.writeValueAsString(floor);
    }
}
