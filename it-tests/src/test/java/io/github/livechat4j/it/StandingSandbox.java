package io.github.livechat4j.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.livechat4j.testkit.SandboxServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sandbox in a process of its own, on a free port. */
final class StandingSandbox implements AutoCloseable {

    private static final String ADDRESS = "LIVECHAT_BASE_URL=";

    private final Process process;
    private final String baseUrl;

    private StandingSandbox(Process process, String baseUrl) {
        this.process = process;
        this.baseUrl = baseUrl;
    }

    /** Starts a sandbox with options of its command line, and waits until it listens. */
    static StandingSandbox start(String options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SandboxServer.class.getName(),
                "--port",
                "0"));
        command.addAll(List.of(options.split(" ")));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new StandingSandbox(process, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Process process) throws IOException {
        BufferedReader printed = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            all.append(line).append('\n');
            if (line.contains(ADDRESS)) {
                return line.substring(line.indexOf(ADDRESS) + ADDRESS.length()).strip();
            }
        }
        throw new IllegalStateException("the sandbox did not start:\n" + all);
    }

    String baseUrl() {
        return baseUrl;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
