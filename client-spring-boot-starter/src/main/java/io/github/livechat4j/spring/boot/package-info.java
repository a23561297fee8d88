/**
 * The Spring Boot starter. With {@code livechat.login} and {@code livechat.token} in the configuration, the application
 * has a {@link io.github.livechat4j.client.LiveChat} bean.
 *
 * <p>For Spring Boot 3.5, 4.0 and 4.1. The application brings Spring in its own version; the starter does not depend on
 * it.
 */
@NullMarked
package io.github.livechat4j.spring.boot;

import org.jspecify.annotations.NullMarked;
