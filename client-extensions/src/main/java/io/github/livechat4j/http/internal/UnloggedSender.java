package io.github.livechat4j.http.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.ConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.client5.http.impl.ConnectionShutdownException;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.protocol.RequestClientConnControl;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.protocol.DefaultHttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;

/**
 * Sends a request over its connection and reads the head of the answer. It replaces the last step of HttpClient, which
 * logs the address of each request at {@code DEBUG}, including path and query.
 *
 * <p>It also keeps the proxy's password from the service: HttpClient would send it to any server that answers 407, and
 * send the request again. The challenge headers of the service are therefore removed from the answer and returned by
 * {@link #challenges}.
 */
final class UnloggedSender implements ExecChainHandler {

    private static final String ONCE_CONNECTED = "livechat4j.once-connected";
    private static final String CHALLENGES = "livechat4j.challenges";

    private static final HttpProcessor HEADERS =
            new DefaultHttpProcessor(new RequestTargetHost(), new RequestContent(), new RequestClientConnControl());

    private final ConnectionKeepAliveStrategy keepAlive;

    UnloggedSender(ConnectionKeepAliveStrategy keepAlive) {
        this.keepAlive = keepAlive;
    }

    /** Sets an action to run after the connection is made and before the request is sent. */
    static void onceConnected(HttpClientContext context, Runnable told) {
        context.setAttribute(ONCE_CONNECTED, told);
    }

    /** Returns the proxy challenges that were removed from the service's answer. */
    static List<Header> challenges(HttpClientContext context) {
        List<Header> challenges = new ArrayList<>();
        if (context.getAttribute(CHALLENGES) instanceof List<?> taken) {
            taken.forEach(header -> challenges.add((Header) header));
        }
        return challenges;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        HttpClientContext context = scope.clientContext;
        ExecRuntime connection = scope.execRuntime;
        if (context.getAttribute(ONCE_CONNECTED) instanceof Runnable told) {
            told.run();
        }
        try {
            context.setRoute(scope.route);
            context.setRequest(request);
            HEADERS.process(request, request.getEntity(), context);
            ClassicHttpResponse response = connection.execute(scope.exchangeId, request, context);
            context.setResponse(response);
            if (DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context)) {
                connection.markConnectionReusable(null, keepAlive.getKeepAliveDuration(response, context));
            } else {
                connection.markConnectionNonReusable();
            }
            HttpEntity body = response.getEntity();
            if (body == null || !body.isStreaming()) {
                connection.releaseEndpoint();
            }
            context.setAttribute(CHALLENGES, challengesTaken(response, scope.route));
            return response;
        } catch (ConnectionShutdownException e) {
            InterruptedIOException givenUp = new InterruptedIOException("the connection was closed meanwhile");
            givenUp.initCause(e);
            throw givenUp;
        }
    }

    private static List<Header> challengesTaken(ClassicHttpResponse response, HttpRoute route) {
        boolean isOfTheProxy = route.getProxyHost() != null && !route.isTunnelled();
        if (isOfTheProxy) {
            return List.of();
        }
        List<Header> taken = List.of(response.getHeaders(HttpHeaders.PROXY_AUTHENTICATE));
        response.removeHeaders(HttpHeaders.PROXY_AUTHENTICATE);
        return taken;
    }
}
