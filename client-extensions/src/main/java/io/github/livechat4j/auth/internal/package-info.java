/** What can be a secret that is sent in a header. */
@NullMarked
package io.github.livechat4j.auth.internal;

import org.jspecify.annotations.NullMarked;
