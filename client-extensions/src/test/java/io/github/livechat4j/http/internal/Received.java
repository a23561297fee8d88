package io.github.livechat4j.http.internal;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that a {@link ScriptedServer} received, as on the wire.
 *
 * @param connection the number of its connection, from 1
 * @param method the method
 * @param target path and query, not decoded
 * @param headers names and values in their order
 * @param body the body as UTF-8, empty if there is none
 */
public record Received(
        int connection, String method, String target, List<Map.Entry<String, String>> headers, String body) {

    /** Returns the values of all headers with a case-insensitive name. */
    public List<String> header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Reads the next request; returns null if the client closes first. */
    static @Nullable Received read(InputStream in, int connection) throws IOException {
        String start = line(in);
        if (start == null) {
            return null;
        }
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("no header: " + line);
            }
            headers.add(Map.entry(
                    line.substring(0, colon), line.substring(colon + 1).trim()));
        }
        String[] words = start.split(" ", -1);
        Received head = new Received(connection, words[0], words[1], List.copyOf(headers), "");
        List<String> lengths = head.header("Content-Length");
        int length = lengths.isEmpty() ? 0 : Integer.parseInt(lengths.get(0));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the client went away within a body");
        }
        return new Received(
                connection, head.method, head.target, head.headers, new String(body, StandardCharsets.UTF_8));
    }

    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                return null;
            }
            if (read != '\r') {
                line.write(read);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
