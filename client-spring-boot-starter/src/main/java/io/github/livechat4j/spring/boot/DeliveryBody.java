package io.github.livechat4j.spring.boot;

import io.github.livechat4j.webhooks.WebhookHandler;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads the body of a delivery without blocking: the container calls it when data arrives and when the time is over.
 */
final class DeliveryBody implements ReadListener, AsyncListener {

    private static final int PIECE = 8192;

    private final AsyncContext context;
    private final HttpServletRequest request;
    private final WebhookHandler handler;
    private final int most;
    private final AtomicLong room;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    private final AtomicBoolean isOver = new AtomicBoolean();

    /**
     * @param room the number of bytes that all deliveries together may still hold in memory
     */
    DeliveryBody(
            AsyncContext context,
            HttpServletRequest request,
            WebhookHandler handler,
            int maxBodySize,
            AtomicLong room) {
        this.context = context;
        this.request = request;
        this.handler = handler;
        // one byte more than allowed, by which the receiver detects that the body is too long
        this.most = maxBodySize + 1;
        this.room = room;
    }

    @Override
    public void onDataAvailable() throws IOException {
        ServletInputStream in = request.getInputStream();
        byte[] piece = new byte[PIECE];
        while (!isOver.get() && in.isReady()) {
            int length = in.read(piece, 0, Math.min(PIECE, most - bytes.size()));
            if (length < 0) {
                return;
            }
            bytes.write(piece, 0, length);
            if (room.addAndGet(-length) < 0) {
                end(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else if (bytes.size() == most) {
                act();
            }
        }
    }

    @Override
    public void onAllDataRead() throws IOException {
        act();
    }

    private void act() throws IOException {
        if (!isOver.compareAndSet(false, true)) {
            return;
        }
        // no timeout while the application handles the delivery
        context.setTimeout(0);
        HttpServletResponse response = (HttpServletResponse) context.getResponse();
        try {
            handler.handle(request.getMethod(), request.getHeader("Authorization"), bytes.toByteArray())
                    .writeTo(response::setStatus, response::setHeader, response.getOutputStream());
        } catch (RuntimeException e) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            throw e;
        } finally {
            release();
        }
    }

    private void end(int status) {
        if (isOver.compareAndSet(false, true)) {
            HttpServletResponse response = (HttpServletResponse) context.getResponse();
            response.setStatus(status);
            // the rest of the body would be parsed as the next request
            response.setHeader("Connection", "close");
            release();
        }
    }

    private void release() {
        room.addAndGet(bytes.size());
        bytes.reset();
        context.complete();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end(HttpServletResponse.SC_REQUEST_TIMEOUT);
    }

    @Override
    public void onError(Throwable failure) {
        end(HttpServletResponse.SC_BAD_REQUEST);
    }

    @Override
    public void onError(AsyncEvent event) {
        end(HttpServletResponse.SC_BAD_REQUEST);
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
