package io.github.livechat4j.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySettingsTest {

    private static final URI HTTPS = URI.create("https://api.example.com");
    private static final URI HTTP = URI.create("http://api.example.com");

    private final Map<String, String> environment = new HashMap<>();
    private @Nullable String option;
    private Optional<String> ofProfile = Optional.empty();

    private ProxyRoute toward(URI url) {
        return new ProxySettings(environment, option, ofProfile).toward(url);
    }

    private Optional<String> proxy(URI url) {
        return toward(url).proxy().map(ProxyAddress::hostAndPort);
    }

    @Test
    void toward_whenNothingIsSet_thenIsDirect() {
        assertThat(proxy(HTTPS)).isEmpty();
    }

    @Test
    void toward_whenEachSchemeHasAVariable_thenTakesThatOfTheUrl() {
        environment.putAll(Map.of("HTTPS_PROXY", "http://secure.test:3128", "HTTP_PROXY", "plain.test:8080"));

        assertThat(proxy(HTTPS)).contains("secure.test:3128");
        assertThat(proxy(HTTP)).contains("plain.test:8080");
    }

    @Test
    void toward_whenOnlyTheOtherSchemeHasAVariable_thenIsDirect() {
        environment.put("HTTP_PROXY", "plain.test:8080");

        assertThat(proxy(HTTPS)).isEmpty();
    }

    @Test
    void toward_whenBothCasesAreSet_thenTakesTheLowerCase() {
        environment.putAll(Map.of("HTTPS_PROXY", "upper.test:1", "https_proxy", "lower.test:2"));

        assertThat(proxy(HTTPS)).contains("lower.test:2");
    }

    @Test
    void toward_whenAVariableIsBlank_thenTakesTheNext() {
        environment.putAll(Map.of("https_proxy", " ", "ALL_PROXY", "all.test:3"));

        assertThat(proxy(HTTPS)).contains("all.test:3");
    }

    @Test
    void toward_whenRunByAWebServer_thenIgnoresTheVariableThatACallerCanSet() {
        environment.putAll(Map.of("HTTP_PROXY", "caller.test:1", "REQUEST_METHOD", "GET"));

        assertThat(proxy(HTTP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://127.8.0.1", "http://[::1]:8080"})
    void toward_whenTheServiceIsOnThisMachine_thenIgnoresTheEnvironment(String url) {
        environment.put("ALL_PROXY", "all.test:3");

        assertThat(proxy(URI.create(url))).isEmpty();
    }

    @Test
    void toward_whenNoProxyHasTheHost_thenIsDirectAndNamesTheEntry() {
        environment.putAll(Map.of("HTTPS_PROXY", "secure.test:1", "NO_PROXY", "other.test, example.com"));

        assertThat(toward(HTTPS))
                .isEqualTo(ProxyRoute.direct("none for api.example.com, since NO_PROXY has example.com"));
    }

    @Test
    void toward_whenNoProxyHasThePortOfTheScheme_thenIsDirect() {
        environment.putAll(Map.of("HTTPS_PROXY", "secure.test:1", "no_proxy", "example.com:443"));

        assertThat(proxy(HTTPS)).isEmpty();
    }

    @Test
    void toward_whenTheOptionIsSet_thenCountsMoreThanProfileAndEnvironment() {
        environment.putAll(Map.of("HTTPS_PROXY", "secure.test:1", "NO_PROXY", "*"));
        ofProfile = Optional.of("profile.test:2");
        option = "option.test:3";

        assertThat(proxy(HTTPS)).contains("option.test:3");
    }

    @Test
    void toward_whenTheProfileNamesAProxy_thenCountsMoreThanTheEnvironment() {
        environment.put("HTTPS_PROXY", "secure.test:1");
        ofProfile = Optional.of("profile.test:2");

        assertThat(proxy(HTTPS)).contains("profile.test:2");
    }

    @Test
    void toward_whenTheOptionIsNone_thenIsDirect() {
        environment.put("HTTPS_PROXY", "secure.test:1");
        option = "none";

        assertThat(toward(HTTPS)).isEqualTo(ProxyRoute.direct("--proxy is none"));
    }

    @Test
    void toward_whenTheUrlHasALogin_thenDecodesItAndNeverShowsIt() {
        environment.put("HTTPS_PROXY", "http://nora%40shop:wild+heron%2F52@[2001:db8::1]");

        ProxyRoute route = toward(HTTPS);

        ProxyAddress address = route.proxy().orElseThrow();
        assertThat(address.hostAndPort()).isEqualTo("[2001:db8::1]:80");
        assertThat(address.login().orElseThrow().getUserName()).isEqualTo("nora@shop");
        assertThat(new String(address.login().orElseThrow().getPassword())).isEqualTo("wild+heron/52");
        assertThat(route.toString()).doesNotContain("heron", "nora");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "socks5://u:wild-heron@p.test:1|HTTPS_PROXY begins with socks5://, but only HTTP proxies are supported",
                "https://u:wild-heron@p.test:1|HTTPS_PROXY begins with https://, but only HTTP proxies are supported",
                "wild-heron://p.test|HTTPS_PROXY has an unknown scheme, but only HTTP proxies are supported",
                "http://p.test:0|HTTPS_PROXY has the port 0, but ports are 1 to 65535",
                "http://p.test:65536|HTTPS_PROXY has the port 65536, but ports are 1 to 65535",
                "http://wild-heron:p.test:1|HTTPS_PROXY is not the URL of a proxy (its value is not shown, since it may contain a password)",
                "http://p.test/wild-heron|HTTPS_PROXY is not the URL of a proxy (its value is not shown, since it may contain a password)",
                "http:/wild-heron|HTTPS_PROXY is not the URL of a proxy (its value is not shown, since it may contain a password)",
                "wild-heron@p.test:1|HTTPS_PROXY has a user name or password that cannot be used",
                "u:wild-heron%zz@p.test:1|HTTPS_PROXY has a user name or password that cannot be used",
                "u:wild%0Aheron@p.test:1|HTTPS_PROXY has a user name or password that cannot be used",
            })
    void toward_whenTheVariableIsInvalid_thenNamesItWithoutItsValue(String value, String message) {
        environment.put("HTTPS_PROXY", value);

        assertThatThrownBy(() -> toward(HTTPS))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessage(message);
    }

    @Test
    void toward_whenTheOptionHasALogin_thenRefuses() {
        option = "http://nora:wild-heron-52@p.test:1";

        assertThatThrownBy(() -> toward(HTTPS))
                .isInstanceOf(Failure.class)
                .hasMessage("--proxy has a user name or password, which others could read there");
    }
}
