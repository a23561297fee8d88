package io.github.livechat4j.programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** A Redis process on a free loopback port. It stores nothing on disk, and ends no later than this process. */
public final class RedisServer implements AutoCloseable {

    private static final String PROGRAM = "redis-server";
    private static final int TRIES = 5;

    private final Process process;
    private final int port;
    private final Thread end;

    private RedisServer(Process process, int port) {
        this.process = process;
        this.port = port;
        end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param directory its working directory
     * @return the running server; the caller closes it
     * @throws IOException if the program is missing or does not start
     */
    public static RedisServer start(Path directory) throws IOException {
        StringBuilder said = new StringBuilder();
        // another process may take the free port first
        for (int i = 0; i < TRIES; i++) {
            int port = freePort();
            RedisServer server = new RedisServer(run(directory, port), port);
            if (server.isReady(said)) {
                return server;
            }
            server.close();
        }
        throw new IOException("redis-server does not start:\n" + said);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process run(Path directory, int port) throws IOException {
        String[] command = {
            PROGRAM,
            "--bind",
            "127.0.0.1",
            "--port",
            Integer.toString(port),
            "--dir",
            directory.toString(),
            "--save",
            "",
            "--appendonly",
            "no",
            "--daemonize",
            "no"
        };
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private boolean isReady(StringBuilder said) throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Ready to accept connections")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the address.
     *
     * @return the address for a client of Redis
     */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        Runtime.getRuntime().removeShutdownHook(end);
    }
}
