/**
 * What carries a call: the transport, deadlines, retries and pacing, as decorators over {@link feign.Client}.
 *
 * <p>Time, sleep and randomness come from outside, so that tests need not wait.
 */
@NullMarked
package io.github.livechat4j.http;

import org.jspecify.annotations.NullMarked;
