/** Tests of the steps that do nothing if nothing has changed. */
@NullMarked
package io.github.livechat4j.incremental;

import org.jspecify.annotations.NullMarked;
