/** Bodies of answers: their size limit, and their decoding from memory. */
@NullMarked
package io.github.livechat4j.wire.size.internal;

import org.jspecify.annotations.NullMarked;
