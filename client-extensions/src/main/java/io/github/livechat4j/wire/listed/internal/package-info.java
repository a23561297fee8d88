/** Pages of records that were checked, but not decoded. */
@NullMarked
package io.github.livechat4j.wire.listed.internal;

import org.jspecify.annotations.NullMarked;
