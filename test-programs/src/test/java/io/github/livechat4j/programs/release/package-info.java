/** What tests of several modules know about releases. */
@NullMarked
package io.github.livechat4j.programs.release;

import org.jspecify.annotations.NullMarked;
