/** Tests of what is said where a program is missing. */
@NullMarked
package io.github.livechat4j.programs;

import org.jspecify.annotations.NullMarked;
