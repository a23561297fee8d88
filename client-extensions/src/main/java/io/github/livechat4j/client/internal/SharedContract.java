package io.github.livechat4j.client.internal;

import feign.Capability;
import feign.Contract;
import feign.MethodMetadata;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads each interface once for all views of a client: reading its annotations is the larger part of making a proxy.
 *
 * <p>Public only since Feign calls capabilities by reflection.
 */
public final class SharedContract implements Capability {

    private final Map<Class<?>, List<MethodMetadata>> known = new ConcurrentHashMap<>();

    /** Makes one that has read nothing yet. */
    public SharedContract() {}

    @Override
    public Contract enrich(Contract contract) {
        return type -> known.computeIfAbsent(type, contract::parseAndValidateMetadata);
    }
}
