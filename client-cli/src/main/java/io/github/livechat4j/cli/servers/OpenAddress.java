package io.github.livechat4j.cli.servers;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** An address to listen on that is not this machine's alone. */
final class OpenAddress {

    private OpenAddress() {}

    /**
     * Warns of such an address.
     *
     * @param address what is listened on
     * @param exposed what others can do then
     * @return a line for people; empty if only this machine can call, or the name is unknown
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
