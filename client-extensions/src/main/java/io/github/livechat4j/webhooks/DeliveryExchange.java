package io.github.livechat4j.webhooks;

import io.github.livechat4j.webhooks.SenderConnections.Sender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http.nio.AsyncServerExchangeHandler;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.ResponseChannel;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicResponseProducer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request and its answer. The I/O thread of all connections reads the request, and another thread handles it. */
final class DeliveryExchange implements AsyncServerExchangeHandler {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryExchange.class);
    private static final int EVERYTHING = Integer.MAX_VALUE;
    private static final WebhookResponse ELSEWHERE = new WebhookResponse(
            404, Map.of("Content-Type", "text/plain; charset=utf-8"), "Deliveries are accepted at another path.\n");

    private final WebhookServerBuilder settings;
    private final SenderConnections connections;
    private final Executor threads;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private @Nullable Request request;
    private volatile @Nullable BasicResponseProducer producer;

    DeliveryExchange(WebhookServerBuilder settings, SenderConnections connections, Executor threads) {
        this.settings = settings;
        this.connections = connections;
        this.threads = threads;
    }

    /** The destination of the answer. */
    private record Reply(Sender sender, String method, ResponseChannel channel, HttpContext context) {}

    /** The request as known after its head was received. */
    private record Request(WebhookHandler handler, @Nullable String authorization, Reply reply) {}

    @Override
    public void handleRequest(
            HttpRequest head, @Nullable EntityDetails entity, ResponseChannel channel, HttpContext context)
            throws HttpException, IOException {
        Sender sender = connections.of(
                HttpCoreContext.cast(context).getEndpointDetails().getRemoteAddress());
        if (sender == null) {
            throw new ConnectionClosedException();
        }
        Reply reply = new Reply(sender, head.getMethod(), channel, context);
        if (!settings.isTaken(head.getPath())) {
            answer(reply, ELSEWHERE);
            return;
        }
        WebhookHandler handler = settings.handlers.get();
        if (handler == null) {
            answer(reply, WebhookResponse.NOT_READY);
            return;
        }
        Header header = head.getFirstHeader("Authorization");
        String authorization = header == null ? null : header.getValue();
        WebhookResponse refusal = handler.refusal(head.getMethod(), authorization);
        if (refusal != null) {
            answer(reply, refusal);
            return;
        }
        Request known = new Request(handler, authorization, reply);
        request = known;
        if (entity == null) {
            serve(known);
        }
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(EVERYTHING);
    }

    @Override
    public void consume(ByteBuffer bytes) throws IOException {
        Request known = request;
        if (known == null || producer != null) {
            return;
        }
        // one byte more than the limit, so that the receiver detects a body that is too long
        int wanted = Math.min(bytes.remaining(), known.handler().maxBodySize() + 1 - body.size());
        bytes.limit(bytes.position() + wanted);
        connections.take(known.reply().sender(), wanted);
        Channels.newChannel(body).write(bytes);
        if (body.size() > known.handler().maxBodySize()) {
            serve(known);
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) throws HttpException, IOException {
        Request known = request;
        if (known != null && producer == null) {
            serve(known);
        }
    }

    private void serve(Request known) {
        if (!connections.beginServing(known.reply().sender())) {
            return;
        }
        byte[] bytes = body.toByteArray();
        body.reset();
        // later bytes are discarded
        request = null;
        try {
            threads.execute(() -> serve(known, bytes));
        } catch (RejectedExecutionException e) {
            connections.close(known.reply().sender());
        }
    }

    private void serve(Request known, byte[] bytes) {
        boolean isAnswered = false;
        try {
            answer(known.reply(), act(known, bytes));
            isAnswered = true;
        } catch (HttpException | IOException e) {
            LOG.debug("A delivery could not be answered", e);
        } finally {
            if (!isAnswered) {
                connections.close(known.reply().sender());
            }
        }
    }

    private WebhookResponse act(Request known, byte[] bytes) {
        try {
            return known.handler().handle(known.reply().method(), known.authorization(), bytes);
        } catch (RuntimeException e) {
            LOG.warn("A listener of the webhook handler failed", e);
            return WebhookResponse.FAILED;
        }
    }

    private void answer(Reply reply, WebhookResponse response) throws HttpException, IOException {
        HttpResponse head = new BasicHttpResponse(response.status());
        response.headers().forEach(head::setHeader);
        // one request per connection: a second one would wait without being counted
        head.setHeader("Connection", "close");
        BasicResponseProducer answer = reply.method().equals("HEAD")
                ? new BasicResponseProducer(head)
                : new BasicResponseProducer(
                        head, new BasicAsyncEntityProducer(response.bodyBytes(), ContentType.TEXT_PLAIN));
        producer = answer;
        connections.answering(reply.sender());
        answer.sendResponse(reply.channel(), reply.context());
    }

    @Override
    public int available() {
        BasicResponseProducer answer = producer;
        return answer == null ? 0 : answer.available();
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        BasicResponseProducer answer = producer;
        if (answer != null) {
            answer.produce(channel);
        }
    }

    @Override
    public void failed(Exception cause) {}

    @Override
    public void releaseResources() {
        body.reset();
    }
}
