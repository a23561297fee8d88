/** Tests of the support for tests that need a program. */
@NullMarked
package io.github.livechat4j.programs;

import org.jspecify.annotations.NullMarked;
