/** Detection of the charset of an answer. */
@NullMarked
package io.github.livechat4j.wire.charset.internal;

import org.jspecify.annotations.NullMarked;
