package io.github.livechat4j.http.internal;

import feign.InvocationHandlerFactory.MethodHandler;
import feign.Request;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of a method from a {@link RequestPlan}, which is made at the first call. Feign makes the calls that
 * the plan does not cover.
 */
final class PreparedCall implements MethodHandler {

    private final RetryingClient client;
    private final Supplier<@Nullable RequestPlan> planning;
    private final MethodHandler feign;
    private volatile @Nullable Planned planned;

    /** The plan, or null if Feign makes all calls of the method. */
    private record Planned(@Nullable RequestPlan plan) {}

    /**
     * Creates a handler.
     *
     * @param client makes the calls
     * @param planning makes the plan, or null if there can be none
     * @param feign makes the calls without a plan
     */
    PreparedCall(RetryingClient client, Supplier<@Nullable RequestPlan> planning, MethodHandler feign) {
        this.client = client;
        this.planning = planning;
        this.feign = feign;
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] arguments) throws Throwable {
        Planned known = planned;
        if (known == null) {
            known = new Planned(planning.get());
            planned = known;
        }
        RequestPlan plan = known.plan();
        Request request = plan == null ? null : plan.request(arguments);
        return plan == null || request == null ? feign.invoke(arguments) : client.call(plan.operation(), request);
    }
}
