package io.github.livechat4j.cli.doctor;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.connection.ProxyAddress;
import io.github.livechat4j.cli.connection.ProxyRoute;
import io.github.livechat4j.http.internal.TlsFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks proxy, name resolution, connection and TLS on the way to the service. Needs no credentials. */
final class NetworkCheck {

    private static final int PATIENCE_MILLIS = 5000;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final int LOGIN_REQUIRED = 407;

    private final ProxyRoute route;
    private final String host;
    private final int port;
    private final boolean secure;
    private final ServiceSocket way;

    NetworkCheck(URI url, ProxyRoute route) {
        this.route = route;
        // URI keeps the brackets of an IPv6 address
        this.host = String.valueOf(url.getHost()).replaceAll("[\\[\\]]", "");
        this.secure = "https".equalsIgnoreCase(url.getScheme());
        this.port = url.getPort() > 0 ? url.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        this.way = new ServiceSocket(host, port, route.proxy(), secure);
    }

    List<Finding> run(Map<String, String> environment) {
        List<Finding> findings = new ArrayList<>();
        findings.add(proxy(environment));
        // a proxy looks up the name of the service itself
        Finding name = route.proxy()
                .map(via -> name(via.host(), "the proxy of this machine, " + route.reason()))
                .orElseGet(() -> name(host, "--base-url"));
        findings.add(name);
        if (!name.isProblem()) {
            findings.add(connection());
        }
        return findings;
    }

    private Finding proxy(Map<String, String> environment) {
        if (route.proxy().isPresent()) {
            ProxyAddress via = route.proxy().get();
            return Finding.ok(
                    "proxy",
                    via.hostAndPort() + ", " + route.reason()
                            + (via.login().isPresent() ? ", with a user name and password" : ""));
        }
        boolean isOnlyForHttp = secure
                && Stream.of("http_proxy", "HTTP_PROXY")
                        .anyMatch(name -> !environment.getOrDefault(name, "").isBlank())
                && Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY")
                        .allMatch(name -> environment.getOrDefault(name, "").isBlank());
        return isOnlyForHttp
                ? Finding.hint(
                        "proxy",
                        "HTTP_PROXY is set, but the service is called over https",
                        "if there is no other way out, set HTTPS_PROXY to the same value")
                : Finding.ok("proxy", route.reason());
    }

    private static Finding name(String host, String setting) {
        try {
            return Finding.ok(
                    "name", host + " is " + InetAddress.getByName(host).getHostAddress());
        } catch (UnknownHostException e) {
            return Finding.problem(
                    "name",
                    ExitCode.NETWORK,
                    "no address is known for " + host,
                    "check " + setting + ", and whether this machine can look up names");
        }
    }

    private Finding connection() {
        String where = host + " port " + port
                + route.proxy()
                        .map(via -> ", through the proxy " + via.hostAndPort())
                        .orElse("");
        try (Socket socket = way.open(PATIENCE_MILLIS)) {
            return secure
                    ? Finding.ok("connection", where + ", " + new TlsCheck(way).protocol(socket))
                    : Finding.ok("connection", where + ", without TLS");
        } catch (ServiceSocket.TunnelException e) {
            return refused(route.proxy().orElseThrow(), e.status());
        } catch (IOException e) {
            Optional<TlsFailure> tls = TlsFailure.of(e, host);
            if (tls.isPresent()) {
                return Finding.problem(
                        "connection",
                        ExitCode.NETWORK,
                        tls.get().what() + new TlsCheck(way).certificate(PATIENCE_MILLIS),
                        CertificateAdvice.of(tls.get().kind()));
            }
            return Finding.problem(
                    "connection",
                    ExitCode.NETWORK,
                    "nothing answers at " + where + ": " + e.getMessage(),
                    route.proxy().isPresent()
                            ? "check the proxy, which is " + route.reason()
                            : "check --base-url, firewall and proxy");
        }
    }

    private Finding refused(ProxyAddress via, int status) {
        String proxy = "the proxy " + via.hostAndPort();
        if (status == LOGIN_REQUIRED) {
            return Finding.problem(
                    "connection",
                    ExitCode.NETWORK,
                    via.login().isPresent()
                            ? proxy + " rejects the user name and password (407)"
                            : proxy + " requires a user name and password (407)",
                    "set HTTPS_PROXY=http://USER:PASSWORD@" + via.hostAndPort()
                            + ", with special characters percent-encoded");
        }
        return Finding.problem(
                "connection",
                ExitCode.NETWORK,
                status == 0
                        ? proxy + " does not answer as an HTTP proxy"
                        : proxy + " refuses a connection to " + host + " port " + port + " (" + status + ")",
                status == 0
                        ? "check the host and port of the proxy, which is " + route.reason()
                        : "ask the operator of the proxy to allow this host, or connect directly with --proxy none");
    }
}
