package io.github.livechat4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy on loopback that opens tunnels by {@code CONNECT}; each leads to the same port of this machine. */
public final class ConnectProxy implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final int target;
    private final Optional<String> login;

    private ConnectProxy(int target, Optional<String> login) throws IOException {
        this.target = target;
        this.login = login;
        daemon(this::serve);
    }

    /** Starts a proxy for everybody. */
    public static ConnectProxy to(int port) throws IOException {
        return new ConnectProxy(port, Optional.empty());
    }

    /**
     * Starts a proxy that requires a login.
     *
     * @param login {@code USER:PASSWORD}
     */
    public static ConnectProxy to(int port, String login) throws IOException {
        return new ConnectProxy(port, Optional.of(login));
    }

    /** Returns the address, {@code HOST:PORT}. */
    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Returns the request lines so far. */
    public List<String> asked() {
        return asked;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "connect-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                daemon(() -> answer(caller));
            } catch (IOException e) {
                // closed
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            String head = head(caller.getInputStream());
            while (!head.isEmpty()) {
                asked.add(head.lines().findFirst().orElse(""));
                if (!head.startsWith("CONNECT ")) {
                    say(caller, "HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                    return;
                }
                if (isAllowed(head)) {
                    tunnel(caller);
                    return;
                }
                say(
                        caller,
                        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\nContent-Length: 0\r\n\r\n");
                head = head(caller.getInputStream());
            }
        } catch (IOException e) {
            // the caller has closed the connection
        }
    }

    private boolean isAllowed(String head) {
        return login.isEmpty()
                || (head.toLowerCase(Locale.ROOT).contains("proxy-authorization: basic ")
                        && head.contains(
                                Base64.getEncoder().encodeToString(login.get().getBytes(StandardCharsets.UTF_8))));
    }

    private void tunnel(Socket caller) throws IOException {
        try (Socket service = new Socket(InetAddress.getLoopbackAddress(), target)) {
            say(caller, "HTTP/1.1 200 Connection Established\r\n\r\n");
            daemon(() -> copy(service, caller));
            copy(caller, service);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // one of them has closed its connection
        }
    }

    private static void say(Socket caller, String text) throws IOException {
        OutputStream out = caller.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                return "";
            }
            head.append((char) octet);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
