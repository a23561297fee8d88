package io.github.livechat4j.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One call, from its arguments to its decoded answer, against a server in another process. The system property {@code
 * benchmarks.data} is the directory of {@link FixedData}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class CallBenchmark {

    /** The name of a {@link Workload}. */
    @Param({"AGENTS", "CHATS_25K", "CHATS_97K", "UPDATE", "REPORT"})
    public String workload = "";

    /** The name of a {@link ContenderKind}. */
    @Param({"FLOOR", "OURS", "INTERFACES", "STOCK_FEIGN", "STOCK_FEIGN_HC5", "STOCK_NATIVE", "STOCK_OKHTTP"})
    public String contender = "";

    private @Nullable ServerProcess server;
    private @Nullable Measured measured;

    private record Measured(Workload workload, Contender contender) {}

    /**
     * Starts the server and creates the contender.
     *
     * @throws IOException if the server does not start
     */
    @Setup
    public void start() throws IOException {
        Workload called = Workload.valueOf(workload);
        ServerProcess started = ServerProcess.answering(Path.of(System.getProperty("benchmarks.data"), called.file()));
        server = started;
        measured = new Measured(called, ContenderKind.valueOf(contender).create(started.url()));
    }

    /**
     * Makes a call.
     *
     * @return the number of the answer
     * @throws Exception if the call fails
     */
    @Benchmark
    public long call() throws Exception {
        Measured running = measured;
        if (running == null) {
            throw new IllegalStateException("start() has not run");
        }
        return running.workload().call(running.contender());
    }

    /**
     * Ends the contender and the server.
     *
     * @throws Exception if one of them cannot be closed
     */
    @TearDown
    public void stop() throws Exception {
        if (measured != null) {
            measured.contender().close();
        }
        if (server != null) {
            server.close();
        }
    }
}
