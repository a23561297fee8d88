/**
 * How a call reaches the service: the transport, retries, deadlines, headers and the exceptions that come of an answer. Not for users;
 * it may change at any time.
 */
@NullMarked
package io.github.livechat4j.http.internal;

import org.jspecify.annotations.NullMarked;
