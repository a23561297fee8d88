package io.github.livechat4j.spring.boot;

import io.github.livechat4j.client.LiveChatBuilder;

/**
 * Changes what the properties cannot: another transport, TLS, a capability of Feign. Beans of this type are applied in their order to
 * each {@link LiveChatBuilder} bean, after the properties.
 */
@FunctionalInterface
public interface LiveChatBuilderCustomizer {

    /**
     * Changes a builder.
     *
     * @param builder the builder, on which the properties are set
     */
    void customize(LiveChatBuilder builder);
}
