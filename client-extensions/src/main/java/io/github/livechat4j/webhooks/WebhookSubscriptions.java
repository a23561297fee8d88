package io.github.livechat4j.webhooks;

import io.github.livechat4j.api.WebhooksApi;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.model.CreateWebhookRequest;
import io.github.livechat4j.model.Webhook;
import io.github.livechat4j.model.WebhookDataType;
import io.github.livechat4j.model.WebhookEventType;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the account's webhooks those that are wanted: creates what is missing, deletes what is not wanted, keeps the rest.
 *
 * <pre>{@code
 * SubscriptionOutcome outcome = WebhookSubscriptions.of(livechat.webhooks())
 *         .managingOnly(url)
 *         .apply(List.of(WebhookSubscription.of(WebhookEventType.CHAT_ENDED, url)));
 * WebhookReceiver receiver = WebhookReceiver.of(outcome.webhooks());
 * }</pre>
 *
 * <p>Unless {@link #managingOnly} says otherwise, <em>all</em> webhooks of the account are looked after: those that other applications
 * have registered are not wanted, and are deleted. {@link #plan} says beforehand what would be done.
 *
 * <p>A webhook is a wanted one if it is for the same type of event, asks for the same data, in whatever order, and has the same
 * address. Of several that are the same, one is kept. To apply the same twice does nothing the second time.
 */
public final class WebhookSubscriptions {

    /** Of several that are the same, the one that is the most use. */
    private static final Comparator<Webhook> BEST_FIRST = Comparator.comparing(
                    (Webhook webhook) -> webhook.token() == null)
            .thenComparing(webhook -> !Boolean.TRUE.equals(webhook.verified()));

    private final WebhooksApi api;
    private final @Nullable WebhookAddress scope;

    /** What makes two webhooks the same. */
    private record Identity(WebhookEventType eventType, Set<WebhookDataType> dataTypes, WebhookAddress address) {

        static Identity of(WebhookSubscription wanted) {
            return new Identity(wanted.eventType(), wanted.dataTypes(), wanted.address());
        }

        /** Empty if it cannot be one that is wanted. */
        static Optional<Identity> of(Webhook webhook) {
            WebhookEventType type = webhook.eventType();
            return type == null
                    ? Optional.empty()
                    : WebhookAddress.of(webhook.url())
                            .map(address -> new Identity(type, Set.copyOf(webhook.dataTypes()), address));
        }

        boolean isOf(Webhook webhook) {
            return of(webhook).equals(Optional.of(this));
        }
    }

    private WebhookSubscriptions(WebhooksApi api, @Nullable WebhookAddress scope) {
        this.api = api;
        this.scope = scope;
    }

    /**
     * Looks after all webhooks of an account.
     *
     * @param api the webhooks of the account
     * @return the subscriptions
     */
    public static WebhookSubscriptions of(WebhooksApi api) {
        return new WebhookSubscriptions(Objects.requireNonNull(api, "api"), null);
    }

    /**
     * Leaves all webhooks alone but those at an address and below it, {@code /livechat} and {@code /livechat/tickets}, by whatever
     * user and with whatever query.
     *
     * @param url the address
     * @return subscriptions that look after these only
     * @throws IllegalArgumentException if that is no address of HTTP
     */
    public WebhookSubscriptions managingOnly(URI url) {
        return new WebhookSubscriptions(
                api,
                WebhookAddress.of(url)
                        .orElseThrow(() ->
                                new IllegalArgumentException("url must begin with https:// or http:// and a host")));
    }

    /**
     * Says what would be done, and does nothing but {@code GET /webhooks}.
     *
     * @param wanted the webhooks that are wanted; none to have none
     * @return the plan
     * @throws IllegalArgumentException if one of them is not at an address that is looked after
     * @throws io.github.livechat4j.error.LiveChatException if the call fails
     */
    public SubscriptionPlan plan(Collection<WebhookSubscription> wanted) {
        Map<Identity, WebhookSubscription> distinct = checked(wanted);
        return plan(distinct, api.listWebhooks().events());
    }

    /**
     * Does what is to be done: creates first and then deletes, so that no event goes untold in between; some may be told twice, with
     * the same {@link WebhookEvent#idempotencyKey()}.
     *
     * @param wanted the webhooks that are wanted; none to have none
     * @return what was done, and the webhooks with their tokens
     * @throws IllegalArgumentException if one of them is not at an address that is looked after; nothing was done then
     * @throws SubscriptionException if something fails after this began to create or delete; it says what had been done, and to
     *     apply the same again does the rest
     * @throws io.github.livechat4j.error.LiveChatException if the webhooks cannot be listed; nothing was done then
     */
    public SubscriptionOutcome apply(Collection<WebhookSubscription> wanted) {
        Map<Identity, WebhookSubscription> distinct = checked(wanted);
        List<Webhook> account = api.listWebhooks().events();
        SubscriptionPlan plan = plan(distinct, account);
        Set<String> knownIds = account.stream().map(Webhook::id).collect(Collectors.toCollection(HashSet::new));
        List<Webhook> created = new ArrayList<>();
        List<Webhook> deleted = new ArrayList<>();
        try {
            for (WebhookSubscription missing : plan.create()) {
                Webhook webhook = create(missing, knownIds);
                knownIds.add(webhook.id());
                created.add(webhook);
            }
            for (Webhook unwanted : plan.delete()) {
                delete(unwanted);
                deleted.add(unwanted);
            }
        } catch (RuntimeException e) {
            throw new SubscriptionException(plan, created, deleted, e);
        }
        return new SubscriptionOutcome(created, plan.keep(), deleted);
    }

    private Map<Identity, WebhookSubscription> checked(Collection<WebhookSubscription> wanted) {
        Map<Identity, WebhookSubscription> distinct = new LinkedHashMap<>();
        for (WebhookSubscription subscription : wanted) {
            if (scope != null && !subscription.address().isWithin(scope)) {
                throw new IllegalArgumentException("wanted must be at " + scope
                        + " or below, to which managingOnly confines it, was " + subscription);
            }
            distinct.putIfAbsent(Identity.of(subscription), subscription);
        }
        return distinct;
    }

    private SubscriptionPlan plan(Map<Identity, WebhookSubscription> wanted, List<Webhook> account) {
        Map<Identity, WebhookSubscription> missing = new LinkedHashMap<>(wanted);
        List<Webhook> keep = new ArrayList<>();
        List<Webhook> delete = new ArrayList<>();
        account.stream().filter(this::isLookedAfter).sorted(BEST_FIRST).forEach(webhook -> {
            boolean isMissing = Identity.of(webhook).map(missing::remove).isPresent();
            (isMissing ? keep : delete).add(webhook);
        });
        return new SubscriptionPlan(List.copyOf(missing.values()), keep, delete);
    }

    private boolean isLookedAfter(Webhook webhook) {
        WebhookAddress within = scope;
        return within == null
                || WebhookAddress.of(webhook.url())
                        .filter(address -> address.isWithin(within))
                        .isPresent();
    }

    private Webhook create(WebhookSubscription wanted, Set<String> knownIds) {
        CreateWebhookRequest request = CreateWebhookRequest.builder()
                .eventType(wanted.eventType())
                .dataTypes(List.copyOf(wanted.dataTypes()))
                .url(wanted.url().toString())
                .build();
        Identity identity = Identity.of(wanted);
        List<Webhook> answered = api.createWebhook(request).events();
        Optional<Webhook> created = newOne(identity, knownIds, answered)
                .filter(webhook -> webhook.token() != null)
                // an answer may say less than the list does
                .or(() -> newOne(identity, knownIds, api.listWebhooks().events()));
        if (created.isEmpty()) {
            DecodingException failure =
                    new DecodingException("$.events", "the new webhook, " + wanted, "none that is as it was asked for");
            takeBack(answered, knownIds, failure);
            throw failure;
        }
        return created.get();
    }

    /** Deletes what was created and is not what was wanted, or the next one to try would create another. */
    private void takeBack(List<Webhook> answered, Set<String> knownIds, DecodingException failure) {
        List<Webhook> others = answered.stream()
                .filter(webhook -> !knownIds.contains(webhook.id()))
                .toList();
        // if there are several, one may be somebody else's
        if (others.size() == 1) {
            try {
                delete(others.get(0));
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private static Optional<Webhook> newOne(Identity identity, Set<String> knownIds, List<Webhook> webhooks) {
        return webhooks.stream()
                .filter(webhook -> !knownIds.contains(webhook.id()) && identity.isOf(webhook))
                .findFirst();
    }

    private void delete(Webhook webhook) {
        try {
            api.deleteWebhook(webhook.id());
        } catch (NotFoundException e) {
            // gone, as it should be
        }
    }
}
