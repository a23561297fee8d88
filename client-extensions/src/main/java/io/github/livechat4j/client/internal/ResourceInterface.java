package io.github.livechat4j.client.internal;

import feign.Capability;
import feign.Contract;
import feign.InvocationHandlerFactory;
import feign.Target;

/**
 * Has Feign read the methods of one interface, whatever interface it makes a proxy of. It has to be the last capability of a builder, so
 * that all others know the real interface only.
 *
 * <p>Public only since Feign calls capabilities by reflection.
 */
public final class ResourceInterface implements Capability {

    private final Target<?> target;

    /**
     * Makes the capability.
     *
     * @param target the interface, and where it calls
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
