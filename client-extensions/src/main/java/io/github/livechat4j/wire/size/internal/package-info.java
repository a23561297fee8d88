/** The size limit of answers. */
@NullMarked
package io.github.livechat4j.wire.size.internal;

import org.jspecify.annotations.NullMarked;
