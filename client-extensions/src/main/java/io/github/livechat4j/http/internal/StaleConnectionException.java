package io.github.livechat4j.http.internal;

import java.net.ConnectException;

/** Says that the service had closed a connection of the pool before a request was sent on it. */
final class StaleConnectionException extends ConnectException {

    private static final long serialVersionUID = 1L;

    StaleConnectionException() {
        super("the service has closed the connection");
    }
}
