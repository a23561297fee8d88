/** What models and the modules of Jackson need of the codecs. Not for users; it may change at any time. */
@NullMarked
package io.github.livechat4j.wire.internal;

import org.jspecify.annotations.NullMarked;
