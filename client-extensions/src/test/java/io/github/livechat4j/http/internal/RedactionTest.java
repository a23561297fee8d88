package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.Canary;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.random.RandomTrials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final Credentials.Authorization NOBODY =
            Credentials.bearer("a-token-that-is-nowhere").authorization();

    private static Redaction redaction(String template, String url, @Nullable String body) {
        Request request = Request.create(
                Request.HttpMethod.POST,
                url,
                Map.of(),
                body == null ? null : body.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                null);
        return Redaction.of(
                new Operation("x", "POST", template), request, Map.of("X-Secret", "h3ader"), List.of(NOBODY));
    }

    private static Redaction ofBody(@Nullable String body) {
        return redaction("/kites", "https://example.com/kites", body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic bm9yYUBleGFtcGxlLmNvbTpzM2NyZXQ=",
                "bm9yYUBleGFtcGxlLmNvbTpzM2NyZXQ=",
                "bm9yYUBleGFtcGxlLmNvbTpzM2NyZXQ%3D",
                "nora@example.com:s3cret",
                "s3cret",
                "S3CRET",
                "s3cre%74"
            })
    void takesOutTheAuthorizationInWhateverForm(String form) {
        Request request =
                Request.create(Request.HttpMethod.GET, "https://example.com/kites", Map.of(), null, null, null);
        Redaction redaction = Redaction.of(
                new Operation("x", "GET", "/kites"),
                request,
                Map.of(),
                List.of(Credentials.basic("nora@example.com", "s3cret").authorization()));

        assertThat(redaction.of("not " + form + ", no"))
                .endsWith("***, no")
                .doesNotContainIgnoringCase("s3cre", "bm9yYUBleGFtcGxlLmNvbTpzM2NyZXQ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kite|max_kites_count has to be positive|max_kites_count has to be positive",
                "kite|kite, 'kite' and \"kite\" are not known|***, '***' and \"***\" are not known",
                "sender|senders of sender.|senders of ***.",
                "mark|remark, marked, mark|remark, marked, ***",
                "kite|kite%20kites|***%20kites",
                // a value that is not a word is redacted inside a word too
                "a1b2c3|xa1b2c3x|x***x",
                "ana@example.org|<ana@example.org>|<***>",
                "QK4T8ZP1MW|idQK4T8ZP1MWx|id***x"
            })
    void of_whenAValueIsAPartOfALongerWord_thenTheWordStays(String value, String text, String expected) {
        assertThat(ofBody("{\"type\":\"" + value + "\"}").of(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat_started", "ticket_created", "solved", "not_rated"})
    void of_whenAValueIsAWordOfTheContract_thenTheWordStays(String word) {
        String complaint = "data_types of " + word + " have to be of visitor";

        assertThat(ofBody("{\"event_type\":\"" + word + "\"}").of(complaint)).isEqualTo(complaint);
    }

    @Test
    void of_whenASecretIsAPartOfALongerWord_thenIsTakenOut() {
        Request request =
                Request.create(Request.HttpMethod.GET, "https://example.com/kites", Map.of(), null, null, null);
        Redaction redaction = Redaction.of(
                new Operation("x", "GET", "/kites"),
                request,
                Map.of("X-Secret", "header"),
                List.of(Credentials.bearer("open").authorization()));

        assertThat(redaction.of("reopened by myheaders")).isEqualTo("re***ed by my***s");
    }

    @Test
    void takesOutHeadersAndValuesOfThePathAndTheQuery() {
        Redaction redaction = redaction(
                "/kites/{id}/tails/{tail}",
                "https://example.com/base/kites/red%2Fone/tails/l%C3%B8ng?since=2026-03-01&tag%5B%5D=a+b+c&flag&no=%zz-odd",
                null);

        assertThat(redaction.of("h3ader: red/one, løng, 2026-03-01, a b c, base kites tails since tag flag %zz-odd"))
                .isEqualTo("***: ***, ***, ***, ***, base kites tails since tag flag ***");
    }

    @Test
    void takesOutValuesOfAForm() {
        assertThat(ofBody("name=Nora+N.&password=s3cret%21&groups%5B%5D=7")
                        .of("Nora N. may not have s3cret! in 7 groups"))
                .isEqualTo("*** may not have *** in 7 groups");
    }

    @Test
    void takesOutValuesOfJson() {
        assertThat(ofBody(
                                "{\"name\":\"Nora\",\"deep\":[{\"password\":\"s3cret\",\"no\":12345,\"is\":true,\"not\":null}]}")
                        .of("Nora, s3cret, 12345, true, null, deep"))
                .isEqualTo("***, ***, ***, true, null, deep");
    }

    @Test
    void takesOutABodyThatIsNeither() {
        assertThat(ofBody("just text").of("just text?")).isEqualTo("***?");
    }

    @Test
    void leavesWhatIsTooShortToTellAnything() {
        assertThat(ofBody("a=7&b=the&c=").of("the 7 kites")).isEqualTo("the 7 kites");
    }

    @Test
    void leavesATextWithNothingInItAsItIs() {
        String text = "50% of %41 \\u0041 &amp; \ud83d ż + \t\n\\";

        assertThat(ofBody(null).of(text)).isEqualTo(text);
    }

    @Test
    void takesOutWhatOverlaps() {
        assertThat(ofBody("a=abcd&b=cdef").of("<abcdef> <abcdabcd>")).isEqualTo("<***> <***>");
    }

    @Test
    void findsAValueOfBackslashesThatWasEscapedManyTimes() {
        String value = "a" + "\\".repeat(20) + "z";
        String written = Canary.json(Canary.json(Canary.json(value)));

        assertThat(ofBody("v=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .of("[" + written + "]"))
                .isEqualTo("[***]");
    }

    enum Writing {
        PERCENT,
        FORM,
        JSON,
        HTML;

        String of(String text) {
            UnaryOperator<String> writer = switch (this) {
                case PERCENT ->
                    plain -> URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
                case FORM -> plain -> URLEncoder.encode(plain, StandardCharsets.UTF_8);
                case JSON -> Canary::json;
                case HTML ->
                    plain -> plain.replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace("\"", "&quot;")
                            .replace("'", "&#039;");
            };
            return writer.apply(text);
        }
    }

    /** Each value starts and ends with letters, since white space at the ends, which may be escaped, is kept. */
    @Test
    void findsAValueHoweverItIsWritten() {
        RandomTrials.run(1_000, inputs -> {
            String value = "a" + inputs.text(2, 20, "abcXYZ019 /+%&=?#\"'<>\\{}~żółw漢😀é\n\t") + "z";
            List<Writing> writings = inputs.list(0, 3, () -> inputs.of(Writing.values()));
            String written = value;
            for (Writing writing : writings) {
                written = writing.of(written);
            }
            String form = "v=" + URLEncoder.encode(value, StandardCharsets.UTF_8);

            assertThat(ofBody(form).of("[" + written + "]"))
                    .as("%s as %s", value, writings)
                    .isEqualTo("[***]");
        });
    }
}
