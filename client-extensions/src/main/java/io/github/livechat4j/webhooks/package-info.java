/**
 * What the service posts to its consumers: deliveries are checked, read and handed on as {@link
 * io.github.livechat4j.webhooks.WebhookEvent}s, and the account's webhooks are made to be those that are wanted.
 *
 * <p>{@link io.github.livechat4j.webhooks.WebhookReceiver} reads one delivery. {@link
 * io.github.livechat4j.webhooks.WebhookHandler} answers the requests of a web server with it. {@link
 * io.github.livechat4j.webhooks.WebhookSubscriptions} registers.
 */
@NullMarked
package io.github.livechat4j.webhooks;

import org.jspecify.annotations.NullMarked;
