/** Tests of the codecs. */
@NullMarked
package io.github.livechat4j.wire;

import org.jspecify.annotations.NullMarked;
