package io.github.livechat4j.http.internal;

import java.net.ConnectException;

/** Thrown when the service has closed a pooled connection before a request was sent on it. */
final class StaleConnectionException extends ConnectException {

    private static final long serialVersionUID = 1L;

    StaleConnectionException() {
        super("the service has closed the connection");
    }
}
