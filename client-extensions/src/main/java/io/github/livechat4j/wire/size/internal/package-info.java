/** How many bytes of an answer are read. */
@NullMarked
package io.github.livechat4j.wire.size.internal;

import org.jspecify.annotations.NullMarked;
