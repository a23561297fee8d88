package io.github.livechat4j.http.internal;

import feign.InvocationHandlerFactory.MethodHandler;
import feign.Request;
import org.jspecify.annotations.Nullable;

/** Makes the calls of a method from a {@link RequestPlan}. Feign makes the calls that the plan does not cover. */
final class PreparedCall implements MethodHandler {

    private final PreparedCalls calls;
    private final RequestPlan plan;
    private final MethodHandler feign;

    PreparedCall(PreparedCalls calls, RequestPlan plan, MethodHandler feign) {
        this.calls = calls;
        this.plan = plan;
        this.feign = feign;
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] arguments) throws Throwable {
        Request request = plan.request(arguments);
        return request == null ? feign.invoke(arguments) : calls.client().call(plan.operation(), request);
    }
}
