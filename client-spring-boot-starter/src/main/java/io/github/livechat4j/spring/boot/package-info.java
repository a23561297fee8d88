/**
 * LiveChat in a Spring Boot application: with this on the class path and {@code livechat.login} and {@code livechat.token} in the
 * configuration there is a {@link io.github.livechat4j.client.LiveChat} bean.
 *
 * <p>For Spring Boot 3.5, 4.0 and 4.1. Spring itself is the application's: nothing of it comes with this.
 */
@NullMarked
package io.github.livechat4j.spring.boot;

import org.jspecify.annotations.NullMarked;
