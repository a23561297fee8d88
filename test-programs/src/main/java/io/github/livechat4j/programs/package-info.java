/** Support for tests that need a program of the machine: they are skipped with a reason if it is missing. */
@NullMarked
package io.github.livechat4j.programs;

import org.jspecify.annotations.NullMarked;
