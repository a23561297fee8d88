/** Tests of the exceptions. */
@NullMarked
package io.github.livechat4j.error;

import org.jspecify.annotations.NullMarked;
