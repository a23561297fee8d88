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
 * Makes the account's webhooks match the wanted subscriptions: creates missing webhooks, deletes others, and keeps
 * those that match.
 *
 * <pre>{@code
 * SubscriptionOutcome outcome = WebhookSubscriptions.of(livechat.webhooks())
 *         .managingOnly(url)
 *         .apply(List.of(WebhookSubscription.of(WebhookEventType.CHAT_ENDED, url)));
 * WebhookReceiver receiver = WebhookReceiver.of(outcome.webhooks());
 * }</pre>
 *
 * <p>By default <em>all</em> webhooks of the account are managed: webhooks that other applications have registered are
 * deleted too. {@link #managingOnly} restricts this to one address. {@link #plan} returns the changes without making
 * them.
 *
 * <p>A webhook matches a subscription if it has the same type of event, the same data types in any order, and the same
 * address. Duplicates are deleted. Applying the same subscriptions a second time changes nothing.
 */
public final class WebhookSubscriptions {

    /** The order of preference among duplicate webhooks. */
    private static final Comparator<Webhook> BEST_FIRST = Comparator.comparing(
                    (Webhook webhook) -> webhook.token() == null)
            .thenComparing(webhook -> !Boolean.TRUE.equals(webhook.verified()));

    private final WebhooksApi api;
    private final @Nullable WebhookAddress scope;

    /** The fields that make two webhooks duplicates. */
    private record Identity(WebhookEventType eventType, Set<WebhookDataType> dataTypes, WebhookAddress address) {

        static Identity of(WebhookSubscription wanted) {
            return new Identity(wanted.eventType(), wanted.dataTypes(), wanted.address());
        }

        /** Returns the identity of a webhook; empty if it cannot match any subscription. */
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
     * Creates subscriptions that manage all webhooks of an account.
     *
     * @param api the webhooks of the account
     * @return the subscriptions
     */
    public static WebhookSubscriptions of(WebhooksApi api) {
        return new WebhookSubscriptions(Objects.requireNonNull(api, "api"), null);
    }

    /**
     * Restricts the managed webhooks to those at an address and below it, such as {@code /livechat} and {@code
     * /livechat/tickets}. User and query of the addresses are ignored.
     *
     * @param url the address
     * @return subscriptions that manage only these webhooks
     * @throws IllegalArgumentException if the address is not an HTTP or HTTPS URL
     */
    public WebhookSubscriptions managingOnly(URI url) {
        return new WebhookSubscriptions(
                api,
                WebhookAddress.of(url)
                        .orElseThrow(() ->
                                new IllegalArgumentException("url must begin with https:// or http:// and a host")));
    }

    /**
     * Computes the changes. It calls only {@code GET /webhooks}.
     *
     * @param wanted the wanted subscriptions; empty to delete all managed webhooks
     * @return the plan
     * @throws IllegalArgumentException if a subscription has an address that is not managed
     * @throws io.github.livechat4j.error.LiveChatException if the call fails
     */
    public SubscriptionPlan plan(Collection<WebhookSubscription> wanted) {
        Map<Identity, WebhookSubscription> distinct = checked(wanted);
        return plan(distinct, api.listWebhooks().events());
    }

    /**
     * Applies the changes. It creates webhooks before it deletes others, so that no event is missed in between. Some
     * events may be delivered twice, with the same {@link WebhookEvent#idempotencyKey()}.
     *
     * @param wanted the wanted subscriptions; empty to delete all managed webhooks
     * @return the changes, and the webhooks with their tokens
     * @throws IllegalArgumentException if a subscription has an address that is not managed; nothing was changed then
     * @throws SubscriptionException if a call to create or delete fails; the exception lists the completed changes, and
     *     applying the same subscriptions again makes the remaining ones
     * @throws io.github.livechat4j.error.LiveChatException if the webhooks cannot be listed; nothing was changed then
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
                // the answer to the creation may lack fields that the list has
                .or(() -> newOne(identity, knownIds, api.listWebhooks().events()));
        if (created.isEmpty()) {
            DecodingException failure = new DecodingException(
                    "$.events", "the new webhook, " + wanted, "no webhook that matches the request");
            takeBack(answered, knownIds, failure);
            throw failure;
        }
        return created.get();
    }

    /** Deletes a created webhook that does not match the request, since the next attempt would create another one. */
    private void takeBack(List<Webhook> answered, Set<String> knownIds, DecodingException failure) {
        List<Webhook> others = answered.stream()
                .filter(webhook -> !knownIds.contains(webhook.id()))
                .toList();
        // only a single one: among several, one may belong to another application
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
            // already deleted
        }
    }
}
