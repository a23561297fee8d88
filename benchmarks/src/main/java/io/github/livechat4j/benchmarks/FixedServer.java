package io.github.livechat4j.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A program that answers all requests with bytes from a file: {@code answer FILE LATENCY} gives the file as the body of
 * each answer, {@code archive FILE LATENCY} the pages of an archive, {@code account FILE LATENCY} also what a sandbox
 * answers to other requests. LATENCY is the time before each answer in
 * milliseconds. The program prints its port and ends when its standard input ends, so it does not outlive its parent.
 */
public final class FixedServer {

    private FixedServer() {}

    /**
     * Runs until the standard input ends.
     *
     * @param arguments kind of answers, file and latency
     * @throws IOException if the file cannot be read or no port is free
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("usage: FixedServer answer|archive|account FILE MILLISECONDS");
        }
        Path file = Path.of(arguments[1]);
        FixedAnswers answers = switch (arguments[0]) {
            case "answer" -> FixedAnswers.same(Files.readAllBytes(file));
            case "archive" -> ArchiveAnswers.open(file);
            case "account" -> AccountAnswers.open(file);
            default ->
                throw new IllegalArgumentException(
                        "the first argument must be answer, archive or account, was " + arguments[0]);
        };
        Duration latency = Duration.ofMillis(Long.parseLong(arguments[2]));
        ServerSocketChannel listening =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        start("benchmarks-accept", () -> accept(listening, answers, latency));
        System.out.println(listening.socket().getLocalPort());
        while (System.in.read() >= 0) {
            // waits for the end of the parent
        }
        System.exit(0);
    }

    private static void accept(ServerSocketChannel listening, FixedAnswers answers, Duration latency) {
        try {
            while (true) {
                SocketChannel connection = listening.accept();
                start("benchmarks-connection", new FixedConnection(connection, answers, latency));
            }
        } catch (IOException e) {
            System.err.println("the server accepts no more connections: " + e);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
