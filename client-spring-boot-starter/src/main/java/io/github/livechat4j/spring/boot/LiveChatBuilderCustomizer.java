package io.github.livechat4j.spring.boot;

import io.github.livechat4j.client.LiveChatBuilder;

/**
 * Customizes the builder of the client, for settings without a property: another transport, TLS, a capability of Feign.
 * Beans of this type are applied in their order to each {@link LiveChatBuilder} bean, after the properties.
 */
@FunctionalInterface
public interface LiveChatBuilderCustomizer {

    /**
     * Customizes a builder.
     *
     * @param builder the builder, with the properties set
     */
    void customize(LiveChatBuilder builder);
}
