package io.github.livechat4j.webhooks;

import static io.github.livechat4j.webhooks.Deliveries.TOKEN;
import static io.github.livechat4j.webhooks.Deliveries.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.livechat4j.model.Webhook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReceiverTest {

    private static final String OTHER = "d47a90c2e6b8135f0c9e42b7a1d6f803";

    private static Webhook webhook() {
        return Webhook.builder()
                .id("4b7f0e9d2a6c1835e0d49c7b8f1a2633")
                .licence(8123470)
                .token(TOKEN)
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {TOKEN, OTHER})
    void parse_whenThereAreSeveralWebhooks_thenTakesTheTokenOfEach(String token) {
        Webhook other = webhook().toBuilder().id("x").token(OTHER).build();

        WebhookReceiver receiver = WebhookReceiver.of(List.of(webhook(), other));

        assertThat(receiver.parse(bytes(Deliveries.TICKET_CREATED.replace(TOKEN, token))))
                .isInstanceOf(TicketCreated.class);
    }

    @Test
    void of_whenTheArgumentsAreNone_thenSaysWhatIsAllowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookReceiver.of(0, TOKEN))
                .withMessage("licence must be at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookReceiver.of(1, List.<String>of()))
                .withMessage("tokens must have at least one token, had none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookReceiver.of(1, List.of(TOKEN, " ")))
                .withMessage("each of tokens must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookReceiver.of(1, TOKEN).withMaxBodySize(0))
                .withMessage("bytes must be from 1 to 268435456, was 0");
    }

    @Test
    void of_whenWebhooksDoNotSayEnough_thenSaysWhichWithoutItsToken() {
        Webhook without = webhook().toBuilder().licence(null).build();
        Webhook foreign = webhook().toBuilder().licence(8123471).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookReceiver.of(List.of(without)))
                .withMessage("webhooks must each have a token and a licence, "
                        + "webhook 4b7f0e9d2a6c1835e0d49c7b8f1a2633 has not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookReceiver.of(List.of(webhook(), foreign)))
                .withMessage("webhooks must be of one account, were of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookReceiver.of(List.<Webhook>of()))
                .withMessage("webhooks must be of one account, were of 0");
    }

    @Test
    void toString_whenPrinted_thenShowsNoToken() {
        assertThat(WebhookReceiver.of(8123470, TOKEN).withMaxBodySize(1_000))
                .hasToString("WebhookReceiver[licence=8123470, tokens=***, maxBodySize=1000]");
    }
}
