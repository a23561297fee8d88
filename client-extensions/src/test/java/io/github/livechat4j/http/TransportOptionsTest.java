package io.github.livechat4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import feign.Request;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class TransportOptionsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void changesOneThingAtATime() throws Exception {
        PasswordAuthentication login = new PasswordAuthentication("me", "secret".toCharArray());
        SSLContext context = SSLContext.getDefault();

        TransportOptions options = TransportOptions.DEFAULT
                .withMaxConnections(1)
                .withConnectTimeout(SECOND)
                .withReadTimeout(SECOND.multipliedBy(2))
                .withIdleTime(SECOND.multipliedBy(3))
                .withProxy(InetSocketAddress.createUnresolved("proxy.example.com", 3128))
                .withProxyLogin(login)
                .withSslContext(context);

        assertThat(options.maxConnections()).isEqualTo(1);
        assertThat(options.connectTimeout()).isEqualTo(SECOND);
        assertThat(options.readTimeout()).isEqualTo(SECOND.multipliedBy(2));
        assertThat(options.idleTime()).isEqualTo(SECOND.multipliedBy(3));
        assertThat(options.proxyLogin()).isSameAs(login);
        assertThat(options.sslContext()).isSameAs(context);
        assertThat(options.proxy())
                .isNotNull()
                .satisfies(proxy -> assertThat(proxy.select(URI.create("https://api.example.com"))
                                .toString())
                        .contains("proxy.example.com"));
    }

    @Test
    void showsNoSecret() {
        TransportOptions options = TransportOptions.DEFAULT
                .withProxy(InetSocketAddress.createUnresolved("proxy.example.com", 3128))
                .withProxyLogin(new PasswordAuthentication("somebody", "secret".toCharArray()));

        assertThat(options.toString())
                .contains("maxConnections=32", "proxyLogin=(set)", "sslContext=null")
                .doesNotContain("somebody", "secret");
    }

    @Test
    void tellsFeignItsTimeoutsAndToFollowNoRedirect() {
        Request.Options told = TransportOptions.DEFAULT.requestOptions();

        assertThat(told.connectTimeoutMillis()).isEqualTo(10_000);
        assertThat(told.readTimeoutMillis()).isEqualTo(30_000);
        assertThat(told.isFollowRedirects()).isFalse();
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransportOptions.DEFAULT.withMaxConnections(0))
                .withMessage("maxConnections must be at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransportOptions.DEFAULT.withConnectTimeout(Duration.ZERO))
                .withMessage("connectTimeout must be from 1 ms to 24 days, was PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransportOptions.DEFAULT.withReadTimeout(Duration.ofDays(25)))
                .withMessage("readTimeout must be from 1 ms to 24 days, was PT600H");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransportOptions.DEFAULT.withIdleTime(Duration.ofNanos(1)))
                .withMessage("idleTime must be from 1 ms to 24 days, was PT0.000000001S");
    }
}
