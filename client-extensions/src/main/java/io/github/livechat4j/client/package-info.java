/**
 * The entry point: {@link io.github.livechat4j.client.LiveChat}.
 */
@NullMarked
package io.github.livechat4j.client;

import org.jspecify.annotations.NullMarked;
