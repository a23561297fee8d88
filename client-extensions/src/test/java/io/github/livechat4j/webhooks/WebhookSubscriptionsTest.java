package io.github.livechat4j.webhooks;

import static io.github.livechat4j.model.WebhookDataType.CHAT;
import static io.github.livechat4j.model.WebhookDataType.PRE_CHAT_SURVEY;
import static io.github.livechat4j.model.WebhookDataType.TICKET;
import static io.github.livechat4j.model.WebhookDataType.VISITOR;
import static io.github.livechat4j.model.WebhookEventType.CHAT_ENDED;
import static io.github.livechat4j.model.WebhookEventType.CHAT_STARTED;
import static io.github.livechat4j.model.WebhookEventType.TICKET_CREATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.error.BadRequestException;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.model.Webhook;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSubscriptionsTest extends OnAccountOfWebhooks {

    private static final String URL = "https://hooks.example.com/livechat";
    private static final WebhookSubscription STARTED = WebhookSubscription.of(CHAT_STARTED, URI.create(URL));
    private static final WebhookSubscription TICKETS = WebhookSubscription.of(TICKET_CREATED, URI.create(URL));

    private final WebhookSubscriptions subscriptions = WebhookSubscriptions.of(livechat.webhooks());

    @Test
    void apply_whenTheAccountHasNone_thenCreatesAllAndGivesTheirTokens() {
        SubscriptionOutcome outcome = subscriptions.apply(List.of(STARTED, TICKETS));

        assertThat(ACCOUNT.webhooks).extracting(Webhook::eventType).containsExactly(CHAT_STARTED, TICKET_CREATED);
        assertThat(ACCOUNT.webhooks.get(0).dataTypes()).containsExactly(CHAT, VISITOR, PRE_CHAT_SURVEY);
        assertThat(ACCOUNT.webhooks.get(0).url()).isEqualTo(URL);
        assertThat(outcome.webhooks()).isEqualTo(ACCOUNT.webhooks);
        assertThat(WebhookReceiver.of(outcome.webhooks())).isNotNull();
    }

    @Test
    void apply_whenDoneTwice_thenTheSecondTimeWritesNothing() {
        SubscriptionOutcome first = subscriptions.apply(List.of(STARTED, TICKETS));
        ACCOUNT.writes.clear();

        SubscriptionOutcome second = subscriptions.apply(List.of(TICKETS, STARTED));

        assertThat(ACCOUNT.writes).isEmpty();
        assertThat(second.created()).isEmpty();
        assertThat(second.deleted()).isEmpty();
        assertThat(second.webhooks()).containsExactlyInAnyOrderElementsOf(first.webhooks());
    }

    @Test
    void apply_whenSomeAreMissingAndSomeUnwanted_thenCreatesBeforeItDeletesAndKeepsTheRest() {
        Webhook kept = ACCOUNT.add(TICKET_CREATED, URL, TICKET);
        Webhook otherEvent = ACCOUNT.add(CHAT_ENDED, URL, CHAT);
        Webhook otherData = ACCOUNT.add(CHAT_STARTED, URL, CHAT);

        SubscriptionOutcome outcome = subscriptions.apply(List.of(STARTED, TICKETS));

        assertThat(ACCOUNT.writes)
                .containsExactly(
                        "POST /webhooks", "DELETE /webhooks/" + otherEvent.id(), "DELETE /webhooks/" + otherData.id());
        assertThat(outcome.kept()).containsExactly(kept);
        assertThat(outcome.deleted()).containsExactly(otherEvent, otherData);
        assertThat(ACCOUNT.webhooks).containsExactly(kept, outcome.created().get(0));
    }

    @Test
    void apply_whenDataTypesAreInAnotherOrderAndTheAddressIsWrittenOtherwise_thenKeeps() {
        ACCOUNT.add(CHAT_STARTED, "HTTPS://Hooks.Example.com:443/livechat", VISITOR, PRE_CHAT_SURVEY, CHAT);

        assertThat(subscriptions.plan(List.of(STARTED)).isFulfilled()).isTrue();
    }

    @Test
    void apply_whenTheAccountHasTheSameTwice_thenKeepsTheOneThatIsVerified() {
        Webhook unverified = ACCOUNT.add(TICKET_CREATED, URL, TICKET).toBuilder()
                .verified(false)
                .build();
        ACCOUNT.webhooks.set(0, unverified);
        Webhook verified = ACCOUNT.add(TICKET_CREATED, URL, TICKET);
        ACCOUNT.add(TICKET_CREATED, URL, TICKET);

        subscriptions.apply(List.of(TICKETS));

        assertThat(ACCOUNT.webhooks).containsExactly(verified);
    }

    @Test
    void apply_whenTheSameIsWantedTwice_thenIsCreatedOnce() {
        subscriptions.apply(List.of(STARTED, STARTED));

        assertThat(ACCOUNT.webhooks).hasSize(1);
    }

    @Test
    void apply_whenNothingIsWanted_thenDeletesAll() {
        ACCOUNT.add(TICKET_CREATED, URL, TICKET);
        ACCOUNT.add(CHAT_STARTED, "https://elsewhere.example.org/", CHAT);

        subscriptions.apply(List.of());

        assertThat(ACCOUNT.webhooks).isEmpty();
    }

    @Test
    void plan_whenAsked_thenSaysWhatWouldBeDoneAndWritesNothing() {
        Webhook other = ACCOUNT.add(CHAT_ENDED, "https://user:canary@hooks.example.com/old?key=canary", CHAT);
        Webhook kept = ACCOUNT.add(TICKET_CREATED, URL, TICKET);

        SubscriptionPlan plan = subscriptions.plan(List.of(STARTED, TICKETS));

        assertThat(plan).isEqualTo(new SubscriptionPlan(List.of(STARTED), List.of(kept), List.of(other)));
        assertThat(plan).hasToString("""
                        create chat_started [chat, visitor, pre_chat_survey] to https://hooks.example.com/livechat
                        keep   ticket_created [ticket] to https://hooks.example.com/livechat, id %s
                        delete chat_ended [chat] to https://***@hooks.example.com/old?***, id %s
                        """.formatted(kept.id(), other.id()));
        assertThat(ACCOUNT.writes).isEmpty();
    }

    @Test
    void apply_whenConfinedToAnAddress_thenLeavesAllOthersAlone() {
        URI mine = URI.create("https://hooks.example.com/livechat");
        Webhook elsewhere = ACCOUNT.add(CHAT_STARTED, "https://other.example.com/livechat", CHAT);
        Webhook beside = ACCOUNT.add(CHAT_STARTED, "https://hooks.example.com/livechat2", CHAT);
        Webhook odd = ACCOUNT.add(CHAT_STARTED, "not an address", CHAT);
        ACCOUNT.add(CHAT_STARTED, "https://old:secret@hooks.example.com/livechat/old?x=1", CHAT);

        SubscriptionOutcome outcome = subscriptions.managingOnly(mine).apply(List.of(TICKETS));

        assertThat(outcome.deleted()).hasSize(1);
        assertThat(ACCOUNT.webhooks)
                .containsExactly(elsewhere, beside, odd, outcome.created().get(0));
    }

    @Test
    void apply_whenConfinedToAnAddressAndAnotherIsWanted_thenRefusesBeforeAnyCall() {
        WebhookSubscriptions confined = subscriptions.managingOnly(URI.create("https://hooks.example.com/other"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> confined.apply(List.of(TICKETS)))
                .withMessage(
                        "wanted must be at https://hooks.example.com/other or below, to which managingOnly confines"
                                + " it, was ticket_created [ticket] to https://hooks.example.com/livechat");
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }

    @Test
    void apply_whenACreationFails_thenSaysWhatWasDoneAndAgainCompletesIt() {
        Webhook unwanted = ACCOUNT.add(CHAT_ENDED, URL, CHAT);
        ACCOUNT.failingWrite = 2;

        SubscriptionException failure =
                catchThrowableOfType(SubscriptionException.class, () -> subscriptions.apply(List.of(STARTED, TICKETS)));

        assertThat(failure)
                .hasMessageStartingWith("1 of 2 webhooks were created and 0 of 1 deleted before this: createWebhook")
                .hasCauseInstanceOf(BadRequestException.class);
        assertThat(failure.created()).extracting(Webhook::eventType).containsExactly(CHAT_STARTED);
        assertThat(failure.deleted()).isEmpty();
        assertThat(ACCOUNT.webhooks).contains(unwanted);

        subscriptions.apply(List.of(STARTED, TICKETS));

        assertThat(ACCOUNT.webhooks).extracting(Webhook::eventType).containsExactly(CHAT_STARTED, TICKET_CREATED);
    }

    @Test
    void apply_whenADeletionFails_thenSaysWhatWasDoneAndAgainCompletesIt() {
        Webhook gone = ACCOUNT.add(CHAT_ENDED, URL, CHAT);
        ACCOUNT.add(CHAT_ENDED, URL, VISITOR);
        ACCOUNT.failingWrite = 3;

        SubscriptionException failure =
                catchThrowableOfType(SubscriptionException.class, () -> subscriptions.apply(List.of(TICKETS)));

        assertThat(failure).hasMessageStartingWith("1 of 1 webhooks were created and 1 of 2 deleted before this:");
        assertThat(failure.deleted()).containsExactly(gone);

        subscriptions.apply(List.of(TICKETS));

        assertThat(ACCOUNT.webhooks).extracting(Webhook::eventType).containsExactly(TICKET_CREATED);
    }

    @Test
    void apply_whenAWebhookIsGoneBeforeItIsDeleted_thenThatIsFine() {
        Webhook unwanted = ACCOUNT.add(CHAT_ENDED, URL, CHAT);
        ACCOUNT.answerToCreate = all -> {
            List<Webhook> answer = List.copyOf(all.subList(1, 2));
            all.remove(unwanted);
            return answer;
        };

        SubscriptionOutcome outcome = subscriptions.apply(List.of(TICKETS));

        assertThat(outcome.deleted()).containsExactly(unwanted);
        assertThat(ACCOUNT.webhooks).isEqualTo(outcome.created());
    }

    @Test
    void apply_whenTheAnswerToACreationListsAllWebhooks_thenFindsTheNewOne() {
        ACCOUNT.add(CHAT_STARTED, URL, CHAT);
        ACCOUNT.answerToCreate = all -> all;

        SubscriptionOutcome outcome = subscriptions.apply(List.of(STARTED, TICKETS));

        assertThat(outcome.created()).isEqualTo(ACCOUNT.webhooks);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void apply_whenTheAnswerToACreationSaysLittle_thenAsksTheList(boolean isEmpty) {
        ACCOUNT.answerToCreate = all ->
                isEmpty ? List.of() : List.of(all.get(0).toBuilder().token(null).build());

        SubscriptionOutcome outcome = subscriptions.apply(List.of(TICKETS));

        assertThat(outcome.created()).isEqualTo(ACCOUNT.webhooks);
        assertThat(outcome.created().get(0).token()).isNotNull();
    }

    @Test
    void apply_whenTheServiceRegistersSomethingElse_thenSaysSoAndTakesItBack() {
        Webhook unwanted = ACCOUNT.add(CHAT_ENDED, URL, CHAT);
        ACCOUNT.registers =
                webhook -> webhook.toBuilder().url(webhook.url() + "/else").build();

        SubscriptionException failure =
                catchThrowableOfType(SubscriptionException.class, () -> subscriptions.apply(List.of(TICKETS)));

        assertThat(failure)
                .hasMessage("0 of 1 webhooks were created and 0 of 1 deleted before this: expected the new webhook,"
                        + " ticket_created [ticket] to https://hooks.example.com/livechat at $.events but found"
                        + " no webhook that matches the request")
                .hasCauseInstanceOf(DecodingException.class);
        assertThat(ACCOUNT.webhooks).containsExactly(unwanted);
    }

    @Test
    void apply_whenTheAddressHasCredentials_thenSendsThemAndPrintsThemNowhere() {
        URI url = URI.create("https://user:canary@hooks.example.com/livechat");
        ACCOUNT.failingWrite = 2;
        List<WebhookSubscription> wanted = List.of(
                new WebhookSubscription(CHAT_ENDED, Set.of(CHAT), url), WebhookSubscription.of(TICKET_CREATED, url));

        SubscriptionException failure =
                catchThrowableOfType(SubscriptionException.class, () -> subscriptions.apply(wanted));

        assertThat(ACCOUNT.webhooks.get(0).url()).isEqualTo(url.toString());
        assertThat(failure).hasStackTraceContaining("1 of 2").hasNoSuppressedExceptions();
        assertThat(org.assertj.core.util.Throwables.getStackTrace(failure)).doesNotContain("canary");
        assertThat(subscriptions.apply(wanted).toString()).doesNotContain("canary");
    }

    @Test
    void managingOnly_whenItIsNoAddress_thenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> subscriptions.managingOnly(URI.create("mailto:nora@example.com")))
                .withMessage("url must begin with https:// or http:// and a host");
    }
}
