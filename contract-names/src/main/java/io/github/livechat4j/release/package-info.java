/** Which later versions may break the promises of a release. */
@NullMarked
package io.github.livechat4j.release;

import org.jspecify.annotations.NullMarked;
