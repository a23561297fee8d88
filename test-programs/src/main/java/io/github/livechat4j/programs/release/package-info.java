/** Support of several modules' tests for releases. */
@NullMarked
package io.github.livechat4j.programs.release;

import org.jspecify.annotations.NullMarked;
