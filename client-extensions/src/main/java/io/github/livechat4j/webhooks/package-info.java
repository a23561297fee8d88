/**
 * Webhooks: deliveries of the service are checked, decoded and passed to consumers as {@link
 * io.github.livechat4j.webhooks.WebhookEvent}s, and the account's webhooks are registered and deleted.
 *
 * <p><b>Words.</b> A <i>delivery</i> is one request of the service. An <i>event</i> is its decoded content. A
 * <i>consumer</i> is the code of the application that receives events.
 *
 * <ol>
 *   <li><b>Trust first.</b> A delivery is decoded only after its token and its licence are verified. A sender without a
 *   valid token and licence learns only whether its body is JSON. Tokens are stored and compared as digests, in
 *   constant time.
 *   <li><b>Tolerant in form, strict in meaning.</b> Unknown fields and event types are accepted. A delivery that would
 *   lose or confuse data is rejected: a field that comes twice, a blank id, an event without any of its data.
 *   <li><b>Consumers run before the answer.</b> The service never repeats a delivery that was answered 200, so the
 *   answer comes after the consumers are done. If one throws an exception, the answer is an error. A slow consumer
 *   should put the event into a durable queue.
 *   <li><b>Duplicates.</b> Each event has an idempotency key. An {@link io.github.livechat4j.webhooks.IdempotencyStore}
 *   drops an event that was handled before, and answers 503 while the first delivery of the same event is still being
 *   handled.
 *   <li><b>The server is limited.</b> {@link io.github.livechat4j.webhooks.WebhookServer} limits the time of a request,
 *   the number of connections and the bytes in memory. At a limit it closes the connection that has waited longest.
 *   <li><b>Registration.</b> {@link io.github.livechat4j.webhooks.WebhookSubscriptions} compares the registered
 *   webhooks with the wanted ones. It creates missing ones before it deletes others, so that no event is missed.
 * </ol>
 *
 * <p><b>Where to look.</b> {@link io.github.livechat4j.webhooks.WebhookReceiver} decodes a delivery, {@link
 * io.github.livechat4j.webhooks.WebhookHandler} handles the requests of any web server. {@code DeliveryScan} reads
 * token, licence and type, {@code Trust} verifies them, {@code EventRules} checks an event, {@code SenderConnections}
 * limits connections.
 */
@NullMarked
package io.github.livechat4j.webhooks;

import org.jspecify.annotations.NullMarked;
