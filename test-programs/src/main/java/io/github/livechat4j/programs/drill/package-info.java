/** The results of trial changes of the contract, for tests of several modules. */
@NullMarked
package io.github.livechat4j.programs.drill;

import org.jspecify.annotations.NullMarked;
