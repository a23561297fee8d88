package io.github.livechat4j.cli.doctor;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.http.internal.TlsFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks proxy, name resolution, connection and TLS on the way to the service. */
final class NetworkCheck {

    private static final int PATIENCE_MILLIS = 5000;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final URI url;
    private final String host;
    private final int port;
    private final boolean secure;

    NetworkCheck(URI url) {
        this.url = url;
        // URI keeps the brackets of an IPv6 address
        this.host = String.valueOf(url.getHost()).replaceAll("[\\[\\]]", "");
        this.secure = "https".equalsIgnoreCase(url.getScheme());
        this.port = url.getPort() > 0 ? url.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
    }

    List<Finding> run(Surroundings surroundings) {
        List<Finding> findings = new ArrayList<>();
        findings.add(proxy(surroundings));
        if (proxyOfJava().isPresent()) {
            // the proxy looks up names and connects
            return findings;
        }
        Finding name = name();
        findings.add(name);
        if (!name.isProblem()) {
            findings.add(connection());
        }
        return findings;
    }

    private Finding proxy(Surroundings surroundings) {
        Optional<Proxy> used = proxyOfJava();
        if (used.isPresent()) {
            return Finding.ok("proxy", String.valueOf(used.get().address()));
        }
        Optional<String> ignored = Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                .filter(name ->
                        !surroundings.environment().getOrDefault(name, "").isBlank())
                .findFirst();
        // without the value, which may hold a password
        return ignored.map(name -> Finding.hint(
                        "proxy",
                        name + " is set, but Java does not look at it",
                        "if there is no other way out, set"
                                + " LIVECHAT_JAVA_OPTIONS='-Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT'"))
                .orElseGet(() -> Finding.ok("proxy", "none"));
    }

    private Optional<Proxy> proxyOfJava() {
        return Optional.ofNullable(ProxySelector.getDefault())
                .flatMap(selector -> selector.select(url).stream()
                        .filter(proxy -> proxy.type() != Proxy.Type.DIRECT)
                        .findFirst());
    }

    private Finding name() {
        try {
            return Finding.ok(
                    "name", host + " is " + InetAddress.getByName(host).getHostAddress());
        } catch (UnknownHostException e) {
            return Finding.problem(
                    "name",
                    ExitCode.NETWORK,
                    "no address is known for " + host,
                    "check --base-url, and whether this machine can look up names");
        }
    }

    private Finding connection() {
        String where = host + " port " + port;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return secure
                    ? Finding.ok("connection", where + ", " + new TlsCheck(host, port).protocol(socket))
                    : Finding.ok("connection", where + ", without TLS");
        } catch (IOException e) {
            Optional<TlsFailure> tls = TlsFailure.of(e, host);
            if (tls.isPresent()) {
                return Finding.problem(
                        "connection",
                        ExitCode.NETWORK,
                        tls.get().what() + new TlsCheck(host, port).certificate(PATIENCE_MILLIS),
                        CertificateAdvice.of(tls.get().kind()));
            }
            return Finding.problem(
                    "connection",
                    ExitCode.NETWORK,
                    "nothing answers at " + where + ": " + e.getMessage(),
                    "check --base-url, firewall and proxy");
        }
    }
}
