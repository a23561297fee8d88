/**
 * Webhooks: deliveries of the service are checked, decoded and passed to consumers as {@link
 * io.github.livechat4j.webhooks.WebhookEvent}s, and the account's webhooks are registered and deleted.
 *
 * <p>{@link io.github.livechat4j.webhooks.WebhookReceiver} decodes a delivery. {@link
 * io.github.livechat4j.webhooks.WebhookHandler} handles the requests of a web server. {@link
 * io.github.livechat4j.webhooks.WebhookSubscriptions} manages the registered webhooks.
 */
@NullMarked
package io.github.livechat4j.webhooks;

import org.jspecify.annotations.NullMarked;
