package io.github.livechat4j.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real PostgreSQL on a free loopback port, with its data in a directory that is removed at the end. Its user
 * {@code test} may do everything.
 */
public final class PostgresServer {

    private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");
    private static final int TRIES = 5;

    private final Path directory;
    private final int port;

    private PostgresServer(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    private static List<Path> binaries() {
        if (!Files.isDirectory(INSTALLATIONS)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(INSTALLATIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts a server that asks for no password.
     *
     * @return the server, which has to be stopped
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the thread is interrupted
     * @throws IllegalStateException if the server does not start
     */
    public static PostgresServer start() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("postgres");
        if (isRoot()) {
            // PostgreSQL does not run as root
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        run(
                "initdb",
                "-D",
                directory + "/data",
                "-A",
                "trust",
                "-U",
                "test",
                "-E",
                "UTF8",
                "--locale=C",
                "-N",
                // small files of the write-ahead log, which tests search
                "--wal-segsize=1");
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            PostgresServer server = new PostgresServer(directory, port);
            try {
                server.startAgain();
                return server;
            } catch (IllegalStateException e) {
                // another process may have taken the port in the meantime
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(binaries().get(0).resolve(program).toString());
        command.addAll(List.of(arguments));
        // to a file, since the started server would keep a pipe open
        Path output = Files.createTempFile("postgres", ".txt");
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException(program + " ended with " + status + ": " + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }

    /**
     * Starts the server after {@link #halt}, on the same port and with the same data.
     *
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the thread is interrupted
     * @throws IllegalStateException if the server does not start
     */
    public void startAgain() throws IOException, InterruptedException {
        run(
                "pg_ctl",
                "-D",
                directory + "/data",
                "-w",
                "-o",
                // processes end in tests, but not the machine: what is written stays without a flush to the disk
                "-p " + port + " -k " + directory + " -h 127.0.0.1 -c fsync=off",
                "-l",
                directory + "/log",
                "start");
    }

    /**
     * Returns the address for the driver.
     *
     * @return a JDBC URL without a user
     */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /**
     * Returns the port.
     *
     * @return the port on loopback
     */
    public int port() {
        return port;
    }

    /**
     * Returns the files of the server.
     *
     * @return the directory of the data
     */
    public Path data() {
        return directory.resolve("data");
    }

    /**
     * Stops the server and keeps its data.
     *
     * @param mode {@code fast}, or {@code immediate}, which is as if the power failed
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the thread is interrupted
     */
    public void halt(String mode) throws IOException, InterruptedException {
        run("pg_ctl", "-D", directory + "/data", "-m", mode, "stop");
    }

    /**
     * Stops the server and removes its data.
     *
     * @throws IOException if a file cannot be deleted
     * @throws InterruptedException if the thread is interrupted
     */
    public void stop() throws IOException, InterruptedException {
        halt("immediate");
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
