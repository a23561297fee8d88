package io.github.livechat4j.webhooks;

import static io.github.livechat4j.webhooks.Deliveries.TOKEN;
import static io.github.livechat4j.webhooks.Deliveries.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that every wrong token takes the same comparisons. They are counted, since measured times vary. */
class KnownSecretsTest {

    private static final List<String> TOKENS =
            List.of("b1f27c4e905a6d38172ec0fb4d9a6e57", TOKEN, "d47a90c2e6b8135f0c9e42b7a1d6f803");

    private final List<Integer> comparedLengths = new ArrayList<>();

    private final KnownSecrets tokens = new KnownSecrets(TOKENS, (known, given) -> {
        comparedLengths.add(known.length);
        comparedLengths.add(given.length);
        return MessageDigest.isEqual(known, given);
    });

    private final WebhookReceiver receiver = new WebhookReceiver(
            Deliveries.LICENCE, tokens, WebhookReceiver.DEFAULT_MAX_BODY_SIZE, new DeliveryReader());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6e0d9b7a41c85f23d0b97e6c1a4f8353",
                "7e0d9b7a41c85f23d0b97e6c1a4f8352",
                "6e0d9b7a41c85f23d0b97e6c1a4f835",
                "6e0d9b7a41c85f23d0b97e6c1a4f83522",
                "6E0D9B7A41C85F23D0B97E6C1A4F8352",
                "6",
                "",
                "quite another token, which is a good deal longer than that of any webhook ever was"
            })
    void parse_whenATokenIsWrongInWhateverWay_thenTheSameIsComparedAndTold(String wrong) {
        byte[] body = bytes(Deliveries.CHAT_STARTED.replace(TOKEN, wrong));

        WebhookException refusal = catchThrowableOfType(WebhookException.class, () -> receiver.parse(body));

        assertThat(comparedLengths).containsExactly(32, 32, 32, 32, 32, 32);
        assertThat(refusal)
                .hasMessage("token is not one of the expected tokens")
                .hasNoCause();
        assertThat(refusal.reason()).isEqualTo(WebhookException.Reason.TOKEN_WRONG);
        assertThat(refusal.getStackTrace()[0].getMethodName()).isEqualTo("check");
    }

    @Test
    void parse_whenATokenIsRight_thenItIsComparedWithTheOthersAsWell() {
        assertThat(receiver.parse(bytes(Deliveries.CHAT_STARTED))).isInstanceOf(ChatStarted.class);

        assertThat(comparedLengths).containsExactly(32, 32, 32, 32, 32, 32);
    }

    @Test
    void toString_whenPrinted_thenShowsHowManyThereAre() {
        assertThat(tokens).hasToString("KnownSecrets[3]");
    }
}
