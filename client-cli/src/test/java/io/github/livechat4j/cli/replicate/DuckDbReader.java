package io.github.livechat4j.cli.replicate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A program that reads a DuckDB file, as BI tools do: it has the file open until its input ends. */
public final class DuckDbReader implements AutoCloseable {

    private final Process process;

    private DuckDbReader(Process process) {
        this.process = process;
    }

    /** Opens a file in a process of its own, and returns when it is open. */
    static DuckDbReader open(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DuckDbReader.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() != 'o') {
            throw new IllegalStateException("The file could not be opened");
        }
        return new DuckDbReader(process);
    }

    /**
     * Opens a file.
     *
     * @param arguments the file
     */
    public static void main(String[] arguments) throws SQLException, IOException {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0], properties)) {
            System.out.write('o');
            System.out.flush();
            while (System.in.read() >= 0 && !connection.isClosed()) {
                // the input ends when this program has to
            }
        }
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
