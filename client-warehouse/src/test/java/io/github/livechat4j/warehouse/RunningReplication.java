package io.github.livechat4j.warehouse;

import io.github.livechat4j.warehouse.database.DuckDbTarget;
import io.github.livechat4j.warehouse.database.RowBatch;
import io.github.livechat4j.warehouse.database.WarehouseException;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A process that writes batches into a DuckDB file until it is ended, and a line into a log after each. */
public final class RunningReplication implements AutoCloseable {

    static final int CHATS_PER_BATCH = 50;

    private final Process process;
    private final Path log;

    private RunningReplication(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it; the command is what runs Java, such as {@code env HOME=...}. */
    static RunningReplication start(Path file, Path directory, List<String> prefix) throws IOException {
        Path log = Files.createTempFile("replication", ".log");
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RunningReplication.class.getName(),
                file.toString()));
        return new RunningReplication(
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    /**
     * Runs it.
     *
     * @param arguments the file
     */
    public static void main(String[] arguments) {
        try (WarehouseSession session = DuckDbTarget.of(Path.of(arguments[0])).open(TargetContract.ACCOUNT)) {
            session.prepare(Tables.all());
            Random random = new Random(1);
            for (int batch = 1; ; batch++) {
                RowBatch rows = new RowBatch();
                for (int i = 0; i < CHATS_PER_BATCH; i++) {
                    String text = Long.toHexString(random.nextLong()).repeat(50) + random.nextLong();
                    new RecordRows(SandboxRecords.ZONE, Mask.none())
                            .shred(
                                    StoredRecord.CHATS,
                                    WarehouseRows.json(batch + "-" + i, text, 20)
                                            .getBytes(StandardCharsets.UTF_8),
                                    rows);
                }
                session.replace(rows, Map.of("batches", Integer.toString(batch)));
                System.out.println("batch " + batch);
            }
        } catch (WarehouseException e) {
            System.out.println(e.problem() + " " + e.getMessage());
        }
    }

    long pid() {
        return process.pid();
    }

    /** Waits until so many batches are written. */
    void awaitBatches(int number) throws IOException, InterruptedException {
        while (!Files.readString(log).contains("batch " + number + "\n")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The process has ended: " + Files.readString(log));
            }
            Thread.sleep(10);
        }
    }

    /** Waits for the end and returns the last line. */
    String lastLine() throws IOException, InterruptedException {
        process.waitFor();
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.delete(log);
    }
}
