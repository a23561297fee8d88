/**
 * How values travel: JSON, forms and queries in the dialect of the service, and the {@link
 * io.github.livechat4j.wire.WireCapability} that teaches them to Feign.
 *
 * <p>Reading is lenient and loses nothing: what the service sends in another form than promised is understood where that is
 * possible, and kept verbatim besides, so that writing gives the same JSON again.
 */
@NullMarked
package io.github.livechat4j.wire;

import org.jspecify.annotations.NullMarked;
