/** Tests of what carries a call. */
@NullMarked
package io.github.livechat4j.http;

import org.jspecify.annotations.NullMarked;
