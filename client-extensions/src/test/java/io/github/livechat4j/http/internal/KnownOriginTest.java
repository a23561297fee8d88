package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownOriginTest {

    private static final String BASE = "https://api.example.com:8443";

    private final KnownOrigin origin = origin(BASE + "/v2/agents?page=1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v2/agents/nora%40example.com",
                "/a-b._~!$&'()*+,;=:@/?x=1&y=/?:@",
                "/tags?tags%5B%5D=A%c3%B6&tags%5B%5D=%2F09azAZ",
                "/chats?",
                "/a//b"
            })
    void aRequest_whenTheOriginIsKnown_thenIsTheSameAsIfItsAddressWereParsed(String path) throws Exception {
        HttpUriRequestBase request = origin.request("PUT", BASE + path);
        HttpUriRequestBase parsed = new HttpUriRequestBase("PUT", URI.create(BASE + path));

        assertThat(request).isNotNull();
        assertThat(request.getMethod()).isEqualTo("PUT");
        assertThat(request.getPath()).isEqualTo(parsed.getPath());
        assertThat(request.getScheme()).isEqualTo(parsed.getScheme());
        assertThat(request.getAuthority()).isEqualTo(parsed.getAuthority());
        assertThat(request.getUri()).isEqualTo(parsed.getUri());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com:84431/v2",
                "https://api.example.com:8443",
                "https://api.example.com:8443?page=1",
                "https://api.example.com/v2",
                "http://api.example.com:8443/v2",
                "https://api.example.com:8443//v2",
                "https://api.example.com:8443/a b",
                "https://api.example.com:8443/ä",
                "https://api.example.com:8443/a#b",
                "https://api.example.com:8443/a[]",
                "https://api.example.com:8443/a`",
                "https://api.example.com:8443/a{",
                "https://api.example.com:8443/%",
                "https://api.example.com:8443/%2",
                "https://api.example.com:8443/%2g",
                "https://api.example.com:8443/%g2",
                "https://api.example.com:8443/%1\uff11"
            })
    void anAddress_whenItHasAnotherOriginOrUnusualCharacters_thenMustBeParsed(String url) {
        assertThat(origin.request("GET", url)).isNull();
    }

    @Test
    void anOrigin_whenTheAddressHasMoreThanHostAndPort_thenIsNotKnown() {
        assertThat(KnownOrigin.of("http://user:secret@example.com/", URI.create("http://user:secret@example.com/")))
                .isNull();
        assertThat(KnownOrigin.of("http://example.com", URI.create("http://example.com")))
                .isNull();
    }

    private static KnownOrigin origin(String url) {
        KnownOrigin known = KnownOrigin.of(url, URI.create(url));
        if (known == null) {
            throw new AssertionError("no origin of " + url);
        }
        return known;
    }
}
