package io.github.livechat4j.benchmarks;

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
 *
 * <p>Before the first iteration, one thread makes calls for as many seconds as the system property {@code
 * benchmarks.warmup} says, 15 without it. The iterations of JMH alone do not warm up more threads than there are
 * processors: they leave the JIT compiler so little time that half a minute later most of the code is still not
 * compiled, and a contender would be measured by the amount of its code.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class CallBenchmark {

    private static final long USUAL_WARMUP_SECONDS = 15;

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
     * Starts the server, creates the contender, and makes calls until the code is compiled.
     *
     * @throws Exception if the server does not start, or a call fails
     */
    @Setup
    public void start() throws Exception {
        Workload called = Workload.valueOf(workload);
        ServerProcess started = ServerProcess.answering(Path.of(System.getProperty("benchmarks.data"), called.file()));
        server = started;
        Measured running = new Measured(called, ContenderKind.valueOf(contender).create(started.url()));
        measured = running;
        warmUp(running);
    }

    private static void warmUp(Measured running) throws Exception {
        long nanos = TimeUnit.SECONDS.toNanos(Long.getLong("benchmarks.warmup", USUAL_WARMUP_SECONDS));
        long start = System.nanoTime();
        long sum = 0;
        while (System.nanoTime() - start < nanos) {
            sum += running.workload().call(running.contender());
        }
        if (nanos > 0 && sum == 0) {
            throw new IllegalStateException("the answers of the warm-up are empty");
        }
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
