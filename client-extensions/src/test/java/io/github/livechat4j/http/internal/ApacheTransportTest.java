package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import feign.Client;
import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import io.github.livechat4j.http.TransportOptions;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the default transport: the transport contract and its additional promises. */
class ApacheTransportTest extends TransportContract {

    private static final TransportOptions OPTIONS = TransportOptions.DEFAULT.withProxy(ProxySelector.of(null));

    /** The gzip flag for a file name, which ends with a zero byte. */
    private static final byte NAME_FOLLOWS = 8;

    @Override
    Client transport(int maxConnections) {
        return new ApacheTransport(OPTIONS.withMaxConnections(maxConnections));
    }

    @Test
    void addsNothingButWhatHttpAsksFor() throws Exception {
        send(HttpMethod.POST, "/x", Map.of(), "{}", LONG).close();

        assertThat(server.request().headers())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("Host", "Connection", "Content-Length", "Accept-Encoding");
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpMethod.class,
            names = {"POST", "PATCH", "PUT", "DELETE"})
    void execute_whenTheServiceHasJustClosedTheConnection_thenSendsOnAnother(HttpMethod method) throws Exception {
        server.otherwise(Script.answerThenClose(200, "{}"));

        for (int call = 1; call <= 5; call++) {
            assertThat(text(send(method, "/x", Map.of(), "{}", LONG))).isEqualTo("{}");
            assertThat(server.awaitOpenConnections(0, LONG)).isTrue();
        }

        assertThat(server.requests()).hasSize(5);
        assertThat(server.connections()).isEqualTo(5);
    }

    @Test
    void execute_whenSeveralConnectionsWereClosed_thenSendsOnANewOne() throws Exception {
        server.otherwise(Script.answerThenClose(200, "{}"));
        try (Response one = send(HttpMethod.GET, "/x", LONG);
                Response other = send(HttpMethod.GET, "/x", LONG)) {
            one.body().asInputStream().readAllBytes();
            other.body().asInputStream().readAllBytes();
        }
        assertThat(server.awaitOpenConnections(0, LONG)).isTrue();

        assertThat(text(send(HttpMethod.POST, "/x", Map.of(), "{}", LONG))).isEqualTo("{}");
        assertThat(server.connections()).isEqualTo(3);
    }

    @Test
    void execute_whenTheServiceSaidGoodbyeOnTheConnection_thenIsNotTakenForTheAnswer() throws Exception {
        CountDownLatch saidGoodbye = new CountDownLatch(1);
        server.then(wire -> {
            Script.answer(200, "{}").play(wire);
            wire.send("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");
            saidGoodbye.countDown();
            return Script.Then.NEXT_REQUEST;
        });
        text(send(HttpMethod.GET, "/x", LONG));
        saidGoodbye.await();

        try (Response response = send(HttpMethod.POST, "/x", Map.of(), "{}", LONG)) {
            assertThat(response.status()).isEqualTo(200);
        }
    }

    @Test
    void execute_whenTheConnectionIsOpen_thenIsUsedAgain() throws Exception {
        for (int call = 0; call < 3; call++) {
            text(send(HttpMethod.POST, "/x", Map.of(), "{}", LONG));
        }

        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void execute_whenTheAnswerIsOfSeveralMembers_thenReadsAll() throws Exception {
        byte[] members = joined(Script.compressed("[1,"), Script.compressed(""), Script.compressed("2]"));
        server.then(
                Script.chunked(members, "Content-Encoding: gzip"), Script.chunked(members, "Content-Encoding: x-gzip"));

        assertThat(text(send(HttpMethod.GET, "/x", LONG))).isEqualTo("[1,2]");
        assertThat(text(send(HttpMethod.GET, "/x", LONG))).isEqualTo("[1,2]");
        assertThat(server.connections()).isEqualTo(1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void saysThatAPostWithoutABodyHasNone() throws Exception {
        send(HttpMethod.POST, "/x", LONG).close();

        assertThat(server.request().header("Content-Length")).containsExactly("0");
    }

    @Test
    void namesTheReasonAndTheLength() throws Exception {
        server.then(Script.answer(404, "{}"));

        try (Response response = send(HttpMethod.GET, "/x", LONG)) {
            assertThat(response.reason()).isEqualTo("Status 404");
            assertThat(response.body().length()).isEqualTo(2);
        }
    }

    @Test
    void readsTheAnswerToHead() throws Exception {
        server.then(Script.gzip("{}"));

        Response response = send(HttpMethod.HEAD, "/x", LONG);

        assertThat(text(response)).isEmpty();
    }

    @Test
    void readsAnEmptyBodyThatIsSaidToBeCompressed() throws Exception {
        server.then(Script.answer(200, "", "Content-Encoding: gzip"));

        assertThat(text(send(HttpMethod.GET, "/x", LONG))).isEmpty();
    }

    @Test
    void refusesWhatIsNoAddressWithoutShowingIt() {
        for (String address : List.of("http://host/secret{", "/secret")) {
            assertThatExceptionOfType(MalformedURLException.class)
                    .isThrownBy(
                            () -> transport.execute(request(HttpMethod.GET, address, Map.of(), null), options(LONG)))
                    .withMessageNotContaining("secret")
                    .withNoCause();
        }
    }

    @Test
    void closesTheConnectionOfABodyThatWasNotRead() throws Exception {
        server.then(Script.stallInBody("{\"name\":\"x\"}"));

        send(HttpMethod.GET, "/x", LONG).close();

        assertThat(server.awaitOpenConnections(0, LONG)).isTrue();
        assertThat(text(send(HttpMethod.GET, "/x", LONG))).isEqualTo("{}");
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void readsNothingAfterTheEndOrAfterClosing() throws Exception {
        InputStream body = send(HttpMethod.GET, "/x", LONG).body().asInputStream();

        assertThat(body.read()).isEqualTo('{');
        assertThat(body.read(new byte[1], 0, 0)).isZero();
        assertThat(body.readAllBytes()).hasSize(1);
        assertThat(body.read()).isEqualTo(-1);
        body.close();
        assertThat(body.read()).isEqualTo(-1);
    }

    @Test
    void boundsTheTimeUntilTheAnswerBegins() {
        server.then(Script.alwaysAboutToAnswer());

        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> send(HttpMethod.GET, "/x", SHORT))
                .withMessage("no answer within 400 ms");
    }

    @Test
    void boundsWhatIsReadWithoutEndBeforeTheFirstByteIsDecoded() throws Exception {
        server.then(wire -> {
            wire.send(Script.head(200, -1, "Content-Encoding: gzip"));
            wire.send(new byte[] {0x1f, (byte) 0x8b, 8, NAME_FOLLOWS, 0, 0, 0, 0, 0, 0});
            while (true) {
                wire.send("x");
            }
        });

        Response response = send(HttpMethod.GET, "/x", SHORT);

        assertThatExceptionOfType(ZipException.class).isThrownBy(() -> text(response));
    }

    @Test
    void takesAnOutdatedConnectionForNoneWhenItWasIdle() throws Exception {
        server.then(Script.answerThenClose(200, "{}"));
        text(send(HttpMethod.POST, "/x", LONG));
        assertThat(server.awaitOpenConnections(0, LONG)).isTrue();
        letPass(Duration.ofMillis(300));

        assertThat(text(send(HttpMethod.POST, "/x", LONG))).isEqualTo("{}");
    }

    @Test
    void aConnection_whenItIsIdleForTooLong_thenIsNotUsedAgain() throws Exception {
        server.otherwise(Script.answer(200, "{}", "Keep-Alive: timeout=60"));
        try (ApacheTransport impatient = new ApacheTransport(OPTIONS.withIdleTime(SHORT))) {
            Request request = request(HttpMethod.GET, server.url(), Map.of(), null);
            text(impatient.execute(request, options(LONG)));

            letPass(SHORT.multipliedBy(2));

            text(impatient.execute(request, options(LONG)));
        }
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void waitsForEverIfTheTimeoutsAreZero() throws Exception {
        Request.Options forEver = new Request.Options(0, TimeUnit.SECONDS, 0, TimeUnit.SECONDS, false);

        Response response = transport.execute(request(HttpMethod.GET, server.url(), Map.of(), null), forEver);

        assertThat(text(response)).isEqualTo("{}");
    }
}
