package io.github.livechat4j.http.internal;

import feign.Client;
import feign.Request;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Sends a request once and reads the head of the answer. */
interface Sender {

    /**
     * Sends a request.
     *
     * @param request the request
     * @param timeouts the time limits of the attempt
     * @return the answer, to be closed
     * @throws IOException if there is no answer
     */
    Reply send(Request request, Timeouts timeouts) throws IOException;

    /** Returns the sender that a transport is, or one that sends with the transport. */
    static Sender of(Client transport) {
        if (transport instanceof Sender sender) {
            return sender;
        }
        return (request, timeouts) -> Reply.of(transport.execute(
                request,
                new Request.Options(
                        timeouts.connectMillis(),
                        TimeUnit.MILLISECONDS,
                        timeouts.readMillis(),
                        TimeUnit.MILLISECONDS,
                        false)));
    }
}
