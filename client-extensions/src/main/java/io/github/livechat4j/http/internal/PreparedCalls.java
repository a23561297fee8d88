package io.github.livechat4j.http.internal;

import feign.Capability;
import feign.Contract;
import feign.InvocationHandlerFactory;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.MethodMetadata;
import feign.QueryMapEncoder;
import feign.Request;
import feign.Target;
import feign.codec.Decoder;
import feign.codec.Encoder;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A capability that makes calls without Feign's templates. What is the same in all calls of a method is prepared once:
 * the parts of its path, the names of its query, its headers and its decoder. Methods and calls for which this would
 * not be exact are left to Feign.
 *
 * <p>It is for one proxy. It must come after all capabilities that change contract, encoders or decoder, and only
 * proxies without capabilities, interceptors and transports of the user may have it, since those see Feign's templates.
 */
public final class PreparedCalls implements Capability {

    private final RetryingClient client;
    private final Timeouts timeouts;
    private final Map<Method, MethodMetadata> methods = new HashMap<>();
    private @Nullable Encoder encoder;
    private @Nullable Decoder decoder;
    private @Nullable QueryMapEncoder queries;

    /**
     * Creates the capability.
     *
     * @param client makes the calls
     * @param timeouts the timeouts of an attempt
     */
    public PreparedCalls(RetryingClient client, Request.Options timeouts) {
        this.client = client;
        this.timeouts = Timeouts.of(timeouts);
    }

    @Override
    public Contract enrich(Contract contract) {
        return type -> {
            var parsed = contract.parseAndValidateMetadata(type);
            parsed.forEach(metadata -> methods.put(metadata.method(), metadata));
            return parsed;
        };
    }

    @Override
    public Encoder enrich(Encoder enriched) {
        encoder = enriched;
        return enriched;
    }

    @Override
    public Decoder enrich(Decoder enriched) {
        decoder = enriched;
        return enriched;
    }

    @Override
    public QueryMapEncoder enrich(QueryMapEncoder enriched) {
        queries = enriched;
        return enriched;
    }

    @Override
    public InvocationHandlerFactory enrich(InvocationHandlerFactory factory) {
        return new Factory(this, factory);
    }

    private record Factory(PreparedCalls calls, InvocationHandlerFactory factory) implements InvocationHandlerFactory {

        @Override
        public InvocationHandler create(
                @SuppressWarnings("rawtypes") Target target, Map<Method, MethodHandler> dispatch) {
            Map<Method, MethodHandler> prepared = new LinkedHashMap<>(dispatch);
            prepared.replaceAll((method, handler) -> calls.prepared(target, method, handler));
            return factory.create(target, prepared);
        }
    }

    private MethodHandler prepared(Target<?> target, Method method, MethodHandler feign) {
        MethodMetadata metadata = methods.get(method);
        Encoder bodies = encoder;
        Decoder answers = decoder;
        QueryMapEncoder records = queries;
        if (metadata == null || bodies == null || answers == null || records == null) {
            return feign;
        }
        PlannedMethod planned = new PlannedMethod(metadata, target, bodies, records);
        return new PreparedCall(client, () -> planned.plan(client.headers(), timeouts, answers), feign);
    }
}
