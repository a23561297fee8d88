package io.github.livechat4j.cli.connection;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the proxy, of which the first counts: {@code --proxy}, the profile, system properties of Java, the
 * environment. The rules for the environment are those of curl; but this machine itself is never called through a proxy
 * of the environment, since sandboxes run there.
 */
public final class ProxySettings {

    private static final String NONE = "none";
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final Map<String, String> environment;
    private final Optional<Setting> explicit;

    ProxySettings(Map<String, String> environment, @Nullable String option, Optional<String> ofProfile) {
        this.environment = environment;
        this.explicit = Optional.ofNullable(option)
                .map(value -> new Setting(value, "--proxy"))
                .or(() -> ofProfile.map(value -> new Setting(value, "proxy of the profile")));
    }

    /**
     * Decides how to call a URL.
     *
     * @param url the base URL of the service, which has a host
     * @return the proxy or a direct connection
     * @throws Failure if the setting that counts is invalid
     */
    public ProxyRoute toward(URI url) {
        return explicit.map(ProxySettings::explicit)
                .or(() -> ofJvm(url))
                .or(() -> ofEnvironment(url))
                .orElseGet(() -> ProxyRoute.direct("none is set"));
    }

    private static ProxyRoute explicit(Setting setting) {
        if (setting.value().strip().equalsIgnoreCase(NONE)) {
            return ProxyRoute.direct(setting.source() + " is none");
        }
        ProxyAddress address = ProxyAddress.parse(setting.value(), setting.source());
        if (address.login().isPresent()) {
            throw Failure.of(
                            ExitCode.USAGE,
                            setting.source() + " has a user name or password, which others could read there")
                    .advise("set HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT in the environment instead");
        }
        return ProxyRoute.through(address, setting.source());
    }

    private static Optional<ProxyRoute> ofJvm(URI url) {
        String property = scheme(url) + ".proxyHost";
        boolean isOfSystem = Boolean.getBoolean("java.net.useSystemProxies");
        if (System.getProperty(property, "").isBlank() && !isOfSystem) {
            return Optional.empty();
        }
        @Nullable ProxySelector selector = ProxySelector.getDefault();
        Optional<ProxyAddress> chosen = selector == null
                ? Optional.empty()
                : selector.select(url).stream()
                        .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                        .map(Proxy::address)
                        .flatMap(address -> address instanceof InetSocketAddress socket
                                ? Stream.of(
                                        new ProxyAddress(socket.getHostString(), socket.getPort(), Optional.empty()))
                                : Stream.empty())
                        .findFirst();
        return Optional.of(new ProxyRoute(
                chosen,
                "from the Java property " + (isOfSystem ? "java.net.useSystemProxies" : property),
                ProxyRoute.Kind.JVM));
    }

    private Optional<ProxyRoute> ofEnvironment(URI url) {
        String host = String.valueOf(url.getHost()).replaceAll("[\\[\\]]", "");
        Optional<Setting> set = variables(scheme(url)).flatMap(this::variable).findFirst();
        if (set.isEmpty()) {
            return Optional.empty();
        }
        if (isThisMachine(host)) {
            return Optional.of(ProxyRoute.direct("none for " + host + ", which is this machine"));
        }
        int port = url.getPort() > 0 ? url.getPort() : scheme(url).equals("https") ? HTTPS_PORT : HTTP_PORT;
        Optional<Setting> exceptions =
                Stream.of("no_proxy", "NO_PROXY").flatMap(this::variable).findFirst();
        return exceptions
                .flatMap(text -> new DirectHosts(text.value(), text.source())
                        .entryFor(host, port)
                        .map(entry ->
                                ProxyRoute.direct("none for " + host + ", since " + text.source() + " has " + entry)))
                .or(() -> set.map(setting ->
                        ProxyRoute.through(ProxyAddress.parse(setting.value(), setting.source()), setting.source())));
    }

    /** A caller of a CGI script can set {@code HTTP_PROXY} by a header named {@code Proxy}. */
    private Stream<String> variables(String scheme) {
        String name = scheme + "_proxy";
        boolean isUnsafe = scheme.equals("http") && environment.containsKey("REQUEST_METHOD");
        return Stream.of(name, isUnsafe ? "" : name.toUpperCase(Locale.ROOT), "all_proxy", "ALL_PROXY");
    }

    private Stream<Setting> variable(String name) {
        return Stream.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(value -> new Setting(value, name));
    }

    private static String scheme(URI url) {
        return String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    }

    private static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
