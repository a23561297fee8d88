package io.github.livechat4j.client.internal;

import feign.Capability;
import feign.Contract;
import feign.MethodMetadata;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Feign capability that parses each interface once for all views of a client. Parsing the annotations takes most of
 * the time of creating a proxy.
 *
 * <p>It is public only because Feign calls capabilities by reflection.
 */
public final class SharedContract implements Capability {

    private final Map<Class<?>, List<MethodMetadata>> known = new ConcurrentHashMap<>();

    /** Creates the capability with an empty cache. */
    public SharedContract() {}

    @Override
    public Contract enrich(Contract contract) {
        return type -> known.computeIfAbsent(type, contract::parseAndValidateMetadata);
    }
}
