package io.github.livechat4j.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    private static final String CANARY = "canary-token";

    @Test
    void basic_whenOfLoginAndToken_thenIsBase64OfTheirUtf8() {
        assertThat(Credentials.basic("zoë@example.com", "tökén").authorization().header())
                .isEqualTo("Basic em/Dq0BleGFtcGxlLmNvbTp0w7Zrw6lu");
    }

    @Test
    void bearer_whenOfAToken_thenIsTheToken() {
        assertThat(Credentials.bearer(CANARY).authorization().header()).isEqualTo("Bearer canary-token");
    }

    @Test
    void bearer_whenOfASupplier_thenAsksItEachTime() {
        Iterator<String> tokens = List.of("first", "second").iterator();
        Credentials credentials = Credentials.bearer(tokens::next);

        assertThat(credentials.authorization().header()).isEqualTo("Bearer first");
        assertThat(credentials.authorization().header()).isEqualTo("Bearer second");
        assertThat(credentials.canChange()).isTrue();
    }

    @Test
    void canChange_whenThereIsOneToken_thenNot() {
        assertThat(Credentials.bearer(CANARY).canChange()).isFalse();
        assertThat(Credentials.basic("nora@example.com", CANARY).canChange()).isFalse();
    }

    @Test
    void region_whenTheTokenIsOfFrankfurt_thenSaysSo() {
        assertThat(Credentials.basic("nora@example.com", "fra:abc")
                        .authorization()
                        .region())
                .contains("fra");
        assertThat(Credentials.bearer("fra:abc").authorization().region()).contains("fra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dal:abc", "abc", "france"})
    void region_whenTheTokenIsOfNoOtherRegion_thenNone(String token) {
        assertThat(Credentials.bearer(token).authorization().region()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "canary\r\nX-Evil: 1",
                "canary\u0000",
                "\uFEFFcanary",
                "can\u200Bary",
                "can\uFFFDary",
                "can\u2028ary",
                "can\u0085ary"
            })
    void aTokenThatCannotBeInAHeader_isRefusedWithoutShowingIt(String token) {
        assertThatThrownBy(() -> Credentials.bearer(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> Credentials.basic("nora@example.com", token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no:colon", "line\nbreak"})
    void aLoginThatCannotBe_isRefusedByName(String login) {
        assertThatThrownBy(() -> Credentials.basic(login, CANARY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("login");
    }

    @Test
    void toString_whenAsked_thenShowsNoSecret() {
        Credentials basic = Credentials.basic("nora@example.com", CANARY);

        assertThat(List.of(
                        basic.toString(),
                        basic.authorization().toString(),
                        Credentials.bearer(CANARY).toString(),
                        Credentials.bearer(() -> CANARY).toString()))
                .noneMatch(text -> text.contains(CANARY)
                        || text.contains(basic.authorization().header()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary-ż", "canary-é"})
    void aBearerTokenThatIsNotAscii_isRefusedWithoutShowingIt(String token) {
        assertThatThrownBy(() -> Credentials.bearer(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> Credentials.bearer(() -> token).authorization())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String longer(String text) {
        return text + "x".repeat(10_000_000);
    }

    @Test
    void aTokenOfSillyLength_isRefusedByItsLength() {
        for (ThrowingCallable each : List.<ThrowingCallable>of(
                () -> Credentials.bearer(longer(CANARY)),
                () -> Credentials.basic("nora@example.com", longer(CANARY)),
                () -> Credentials.bearer(() -> longer(CANARY)).authorization())) {
            assertThatThrownBy(each)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("token must have at most 8192 characters, had 10000012");
        }
        assertThat(Credentials.bearer("x".repeat(8192)).authorization().header())
                .hasSize(8199);
        assertThat(Credentials.basic("é".repeat(8192), "é".repeat(8192))
                        .authorization()
                        .header())
                .hasSizeLessThan(65_536);
    }

    @Test
    void aLoginOfSillyLength_isRefusedByItsLength() {
        assertThatThrownBy(() -> Credentials.basic(longer("nora"), CANARY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("login must have at most 8192 characters, had 10000004");
    }

    @Test
    void aLoginWithAColon_isRefusedWithoutWhatFollows() {
        assertThatThrownBy(() -> Credentials.basic("nora@example.com:" + CANARY, "x"))
                .hasMessageContaining("login must not have a colon")
                .hasMessageNotContaining(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer canary\r\nX-Evil: 1", "Bearer canary\u0085", "Bearer canary-\u2028"})
    void anAuthorizationThatCannotBeAHeader_isRefusedWithoutShowingIt(String header) {
        assertThatThrownBy(() -> new Credentials.Authorization(header, CANARY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Authorization")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> new Credentials.Authorization(longer("Bearer "), CANARY))
                .hasMessage("the header Authorization must have at most 65536 characters, had 10000007");
    }
}
