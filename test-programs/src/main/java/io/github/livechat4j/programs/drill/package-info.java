/** What came of changes of the contract that were made on trial, for tests of several modules. */
@NullMarked
package io.github.livechat4j.programs.drill;

import org.jspecify.annotations.NullMarked;
