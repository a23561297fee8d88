/**
 * The wire formats: JSON, forms and queries in the dialect of the service, and the {@link
 * io.github.livechat4j.wire.WireCapability} that adds them to Feign.
 *
 * <p>Decoding is lenient and loses nothing: a value in another form than documented is converted where possible and
 * also kept unchanged, so that writing gives the same JSON again.
 */
@NullMarked
package io.github.livechat4j.wire;

import org.jspecify.annotations.NullMarked;
