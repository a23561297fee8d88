/** Tests of the codecs. */
@NullMarked
package io.github.livechat4j.wire.internal;

import org.jspecify.annotations.NullMarked;
