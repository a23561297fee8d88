package io.github.livechat4j.cli.doctor;

import io.github.livechat4j.cli.connection.ProxyAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens connections to the service, directly or through a proxy.
 *
 * @param host the host of the service, without brackets
 * @param port the port of the service
 * @param proxy the proxy; empty for direct connections
 * @param isTunnelled whether the proxy has to open a tunnel, as it has for TLS
 */
record ServiceSocket(String host, int port, Optional<ProxyAddress> proxy, boolean isTunnelled) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})\\b.*", Pattern.DOTALL);
    private static final int LONGEST_HEAD = 16_384;

    /** A proxy that opens no tunnel. */
    static final class TunnelException extends IOException {

        private static final long serialVersionUID = 1L;

        /** The status of the answer; 0 if the answer is not HTTP. */
        private final int status;

        TunnelException(int status) {
            super("the proxy opens no tunnel");
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /**
     * Opens a connection.
     *
     * @param patienceMillis the limit for the connection and for each read of it, in milliseconds
     * @return a connection that carries the bytes of the service
     * @throws TunnelException if the proxy opens no tunnel
     * @throws IOException if nothing answers
     */
    Socket open(int patienceMillis) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(
                    proxy.map(via -> new InetSocketAddress(via.host(), via.port()))
                            .orElseGet(() -> new InetSocketAddress(host, port)),
                    patienceMillis);
            socket.setSoTimeout(patienceMillis);
            if (proxy.isPresent() && isTunnelled) {
                tunnel(socket, proxy.get().login());
            }
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private void tunnel(Socket socket, Optional<PasswordAuthentication> login) throws IOException {
        String target = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        StringBuilder request = new StringBuilder("CONNECT " + target + " HTTP/1.1\r\nHost: ").append(target);
        login.ifPresent(known -> request.append("\r\nProxy-Authorization: Basic ")
                .append(Base64.getEncoder()
                        .encodeToString((known.getUserName() + ":" + new String(known.getPassword()))
                                .getBytes(StandardCharsets.UTF_8))));
        socket.getOutputStream().write(request.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        int status = status(socket.getInputStream());
        if (status / 100 != 2) {
            throw new TunnelException(status);
        }
    }

    /** Reads the head of the answer, and no byte of the tunnel behind it. */
    private static int status(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0 && head.length() < LONGEST_HEAD) {
            int octet = in.read();
            if (octet < 0) {
                break;
            }
            head.append((char) octet);
        }
        Matcher status = STATUS.matcher(head);
        return status.matches() ? Integer.parseInt(status.group(1)) : 0;
    }

    /** Leaves the login out. */
    @Override
    public String toString() {
        return "ServiceSocket[" + host + " port " + port + "]";
    }
}
