package io.github.livechat4j.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A {@link FixedServer} in another process, so that its threads and its memory are not measured.
 *
 * @param process the process of the server
 * @param url the base URL of the server
 */
record ServerProcess(Process process, String url) implements AutoCloseable {

    /** Starts a server with the same body in all answers. */
    static ServerProcess answering(Path body) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FixedServer.class.getName(),
                        "answer",
                        body.toString(),
                        "0"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII);
        String port = lines.readLine();
        if (port == null) {
            throw new IOException("the server ended before it was ready; its message is in the standard error");
        }
        return new ServerProcess(process, "http://127.0.0.1:" + port);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
    }
}
