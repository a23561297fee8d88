/** The charset that the bytes of an answer are in. */
@NullMarked
package io.github.livechat4j.wire.charset.internal;

import org.jspecify.annotations.NullMarked;
