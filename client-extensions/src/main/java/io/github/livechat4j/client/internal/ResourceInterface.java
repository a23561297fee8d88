package io.github.livechat4j.client.internal;

import feign.Capability;
import feign.Contract;
import feign.InvocationHandlerFactory;
import feign.Target;

/**
 * A Feign capability that makes Feign parse the methods of one interface, whatever interface it creates a proxy of. It
 * must be the last capability of a builder, so that all others see only the real interface.
 *
 * <p>It is public only because Feign calls capabilities by reflection.
 */
public final class ResourceInterface implements Capability {

    private final Target<?> target;

    /**
     * Creates the capability.
     *
     * @param target the interface and its base URL
     */
    public ResourceInterface(Target<?> target) {
        this.target = target;
    }

    @Override
    public Contract enrich(Contract contract) {
        return proxied -> contract.parseAndValidateMetadata(target.type());
    }

    @Override
    public InvocationHandlerFactory enrich(InvocationHandlerFactory factory) {
        return (proxied, dispatch) -> factory.create(target, dispatch);
    }
}
