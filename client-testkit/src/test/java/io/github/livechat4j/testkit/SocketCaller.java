package io.github.livechat4j.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends HTTP as text over a socket, and reads the bytes of the response. */
final class SocketCaller {

    static final String GET = "GET /groups HTTP/1.1\r\nHost: sandbox\r\nX-API-Version: 2\r\n";

    private final LiveChatSandbox sandbox;

    SocketCaller(LiveChatSandbox sandbox) {
        this.sandbox = sandbox;
    }

    String authorized(String head) {
        return head + "Authorization: " + sandbox.credentials().authorization().header() + "\r\n";
    }

    static String lastOnConnection(String head) {
        return head + "Connection: close\r\n\r\n";
    }

    /** Returns a GET request with credentials, after which the sandbox closes the connection. */
    String lastGet() {
        return lastOnConnection(authorized(GET));
    }

    static Socket connected(int port) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(30_000);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request and returns all bytes until the sandbox closes the connection. */
    String exchange(String request) throws IOException {
        try (Socket socket = connected(sandbox.port())) {
            send(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Reads one response on a kept connection, with a body of the length in its {@code Content-Length}. */
    static String answer(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = socket.getInputStream().read();
            if (read < 0) {
                throw new IOException("the connection was closed after: " + head);
            }
            head.append((char) read);
        }
        int length = Integer.parseInt(head.toString().replaceAll("(?is).*content-length: *(\\d+).*", "$1"));
        return head + new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }
}
