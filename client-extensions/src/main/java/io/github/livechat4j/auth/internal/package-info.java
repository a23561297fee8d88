/** Checks of the secrets that are sent in headers. */
@NullMarked
package io.github.livechat4j.auth.internal;

import org.jspecify.annotations.NullMarked;
