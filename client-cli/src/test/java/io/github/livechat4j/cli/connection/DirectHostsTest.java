package io.github.livechat4j.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectHostsTest {

    private static DirectHosts hosts(String text) {
        return new DirectHosts(text, "NO_PROXY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*|api.example.com",
                "example.com|example.com",
                "example.com|api.example.com",
                ".example.com|example.com",
                ".example.com|api.example.com",
                "*.example.com|api.example.com",
                "EXAMPLE.com.|api.Example.COM",
                "example.com|api.example.com.",
                "other.example, example.com|example.com",
                "other.example example.com|example.com",
                "example.com:443|api.example.com",
                "10.1.2.3|10.1.2.3",
                "10.1.2.3:443|10.1.2.3",
                "10.0.0.0/8|10.255.0.1",
                "10.1.2.0/25|10.1.2.127",
                "0.0.0.0/0|192.0.2.1",
                "[2001:db8::1]|2001:db8:0:0:0:0:0:1",
                "2001:db8::1|2001:db8::1",
                "[2001:db8::1]:443|2001:db8::1",
                "2001:db8::/32|2001:db8:1::1",
            })
    void entryFor_whenAnEntryMatches_thenIsPresent(String text, String host) {
        assertThat(hosts(text).entryFor(host, 443)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|api.example.com",
                "', ,'|api.example.com",
                "example.com|badexample.com",
                "example.com|example.com.evil.test",
                "api.example.com|example.com",
                "*.example.com|example.com",
                "exam*|example.com",
                "example.com:8443|example.com",
                "10.0.0.0/8|11.0.0.1",
                "10.1.2.0/25|10.1.2.128",
                "10.0.0.0/8|api.example.com",
                "10.0.0.0/8|2001:db8::1",
                "2.3|10.1.2.3",
                "10.1.2.3|10.1.2.30",
                ".|example.com",
            })
    void entryFor_whenNoEntryMatches_thenIsEmpty(String text, String host) {
        assertThat(hosts(text).entryFor(host, 443)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "example.com/8", "2001:db8::/129"})
    void entryFor_whenANetworkIsInvalid_thenNamesTheEntry(String text) {
        assertThatThrownBy(() -> hosts(text).entryFor("api.example.com", 443))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessage("NO_PROXY has " + text + ", which is no network");
    }
}
