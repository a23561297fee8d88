package io.github.livechat4j.cli.servers;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Warns of listening on an address that other machines can reach. */
final class OpenAddress {

    private OpenAddress() {}

    /**
     * Returns the warning for an address.
     *
     * @param address the address to listen on
     * @param exposed what callers from other machines can do, in words
     * @return a line for people; empty for a loopback address or an unknown name
     */
    static Optional<String> warning(String address, String exposed) {
        try {
            InetAddress found = InetAddress.getByName(address);
            return found.isLoopbackAddress()
                    ? Optional.empty()
                    : Optional.of("warning: --address " + address + " lets other machines call, over plain HTTP: "
                            + exposed + "; leave --address out, or let a firewall choose who calls");
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
