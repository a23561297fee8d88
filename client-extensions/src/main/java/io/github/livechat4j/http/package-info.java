/**
 * Transport, deadlines, retries and pacing of calls, as decorators over {@link feign.Client}.
 *
 * <p>Clock, sleep and randomness are injected, so that tests need not wait.
 */
@NullMarked
package io.github.livechat4j.http;

import org.jspecify.annotations.NullMarked;
