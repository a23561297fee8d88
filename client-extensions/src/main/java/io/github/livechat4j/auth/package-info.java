/** Credentials of the caller, and the {@code Authorization} headers that carry them. */
@NullMarked
package io.github.livechat4j.auth;

import org.jspecify.annotations.NullMarked;
