/** Who calls: credentials, and the headers that carry them. */
@NullMarked
package io.github.livechat4j.auth;

import org.jspecify.annotations.NullMarked;
