/** Tests that need a program of this machine, and what is said where it is missing. */
@NullMarked
package io.github.livechat4j.programs;

import org.jspecify.annotations.NullMarked;
