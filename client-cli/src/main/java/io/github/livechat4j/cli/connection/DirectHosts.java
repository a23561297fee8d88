package io.github.livechat4j.cli.connection;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hosts of {@code NO_PROXY}, which are called directly: separated by commas or spaces, {@code *} for all, a name
 * for a host and its subdomains, an address, or a network such as {@code 10.0.0.0/8}; each with a port or without.
 */
final class DirectHosts {

    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^]]*]|[^:]*):(\\d{1,5})");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final int BITS = 8;

    private final String source;
    private final List<String> entries;

    DirectHosts(String text, String source) {
        this.source = source;
        this.entries = Arrays.stream(text.split("[\\s,]+", -1))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /**
     * Finds the entry that a host is called directly for.
     *
     * @param host a host name or address, without brackets
     * @param port the port that is called
     * @return the first entry that matches; empty if none does
     * @throws Failure if an entry with a slash is no network
     */
    Optional<String> entryFor(String host, int port) {
        return entries.stream().filter(entry -> isMatch(entry, host, port)).findFirst();
    }

    private boolean isMatch(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        if (entry.indexOf('/') >= 0) {
            return isInNetwork(entry, host);
        }
        Matcher withPort = WITH_PORT.matcher(entry);
        boolean hasPort = withPort.matches();
        if (hasPort && Integer.parseInt(withPort.group(2)) != port) {
            return false;
        }
        String named = (hasPort ? withPort.group(1) : entry).replaceAll("[\\[\\]]", "");
        Optional<byte[]> address = address(host);
        return address.isPresent()
                ? address(named)
                        .filter(other -> Arrays.equals(other, address.get()))
                        .isPresent()
                : isDomain(normal(named), normal(host));
    }

    /** A leading dot is ignored, as curl does; {@code *.example.com} is for subdomains only. */
    private static boolean isDomain(String named, String host) {
        if (named.startsWith("*.")) {
            return host.endsWith(named.substring(1));
        }
        String domain = named.startsWith(".") ? named.substring(1) : named;
        return !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain));
    }

    private static String normal(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private boolean isInNetwork(String entry, String host) {
        int slash = entry.indexOf('/');
        String length = entry.substring(slash + 1);
        byte[] network =
                address(entry.substring(0, slash).replaceAll("[\\[\\]]", "")).orElseThrow(() -> notANetwork(entry));
        if (!length.matches("\\d{1,3}") || Integer.parseInt(length) > network.length * BITS) {
            throw notANetwork(entry);
        }
        return address(host)
                .filter(address ->
                        address.length == network.length && hasPrefix(address, network, Integer.parseInt(length)))
                .isPresent();
    }

    private static boolean hasPrefix(byte[] address, byte[] network, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 1 << (BITS - 1 - bit % BITS);
            if (((address[bit / BITS] ^ network[bit / BITS]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private Failure notANetwork(String entry) {
        return Failure.of(ExitCode.USAGE, source + " has " + entry + ", which is no network")
                .advise("write an address and the length of its prefix, such as 10.0.0.0/8 or fd00::/8");
    }

    /** Parses an address without looking up a name. */
    static Optional<byte[]> address(String text) {
        if (!NUMBERS.matcher(text).matches() && !text.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
