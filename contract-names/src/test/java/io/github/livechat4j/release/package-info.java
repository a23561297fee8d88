/** Tests of the rule for versions. */
@NullMarked
package io.github.livechat4j.release;

import org.jspecify.annotations.NullMarked;
