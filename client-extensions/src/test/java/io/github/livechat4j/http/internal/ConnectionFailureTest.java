package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionFailureTest {

    static Stream<IOException> beforeTheRequest() {
        return Stream.of(
                new ConnectException("refused"),
                new UnknownHostException("host"),
                new NoRouteToHostException("host"),
                new SSLHandshakeException("not trusted"),
                new SSLPeerUnverifiedException("another name"),
                new HttpConnectTimeoutException("too long"),
                new IOException(new UnresolvedAddressException()),
                new IOException(new IOException(new ConnectException("refused"))));
    }

    @ParameterizedTest
    @MethodSource("beforeTheRequest")
    void knowsWhatHappensBeforeTheRequest(IOException failure) {
        assertThat(ConnectionFailure.neverConnected(failure)).isTrue();
    }

    static Stream<IOException> perhapsAfterTheRequest() {
        return Stream.of(
                new IOException("broken"),
                new SocketException("Connection reset"),
                new SocketTimeoutException("Read timed out"),
                new HttpTimeoutException("too long"),
                new SSLException("closed"));
    }

    @ParameterizedTest
    @MethodSource("perhapsAfterTheRequest")
    void doubtsTheRest(IOException failure) {
        assertThat(ConnectionFailure.neverConnected(failure)).isFalse();
    }

    @Test
    void endsWhenCausesGoInACircle() {
        IOException one = new IOException("one");
        one.initCause(new IOException("two", one));

        assertThat(ConnectionFailure.neverConnected(one)).isFalse();
    }
}
