package io.github.livechat4j.http;

import feign.MethodMetadata;
import feign.RequestTemplate;
import io.github.livechat4j.error.Operation;
import org.jspecify.annotations.Nullable;

/** Finds the operation that a request is of. */
public final class Operations {

    private Operations() {}

    /**
     * Names the operation of a request that Feign has made of a method.
     *
     * @param template the template of the request
     * @return the operation
     * @throws IllegalArgumentException if it was made of no method
     */
    public static Operation of(@Nullable RequestTemplate template) {
        MethodMetadata metadata = template == null ? null : template.methodMetadata();
        if (metadata == null) {
            throw new IllegalArgumentException("the request was not made of a method of an interface");
        }
        return new Operation(
                metadata.method().getName(),
                metadata.template().method(),
                metadata.template().requestUriTemplate());
    }
}
