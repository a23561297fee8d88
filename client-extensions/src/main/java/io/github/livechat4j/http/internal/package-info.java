/**
 * The implementation of calls: transport, retries, deadlines, headers and the exceptions from answers. It is not for
 * users and may change at any time.
 */
@NullMarked
package io.github.livechat4j.http.internal;

import org.jspecify.annotations.NullMarked;
