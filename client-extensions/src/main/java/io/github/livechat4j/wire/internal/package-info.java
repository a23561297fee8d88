/** The part of the codecs that models and the Jackson modules use. It is not for users and may change at any time. */
@NullMarked
package io.github.livechat4j.wire.internal;

import org.jspecify.annotations.NullMarked;
