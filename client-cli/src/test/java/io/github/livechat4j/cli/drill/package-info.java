/** Calls of operations of changed contracts. */
@NullMarked
package io.github.livechat4j.cli.drill;

import org.jspecify.annotations.NullMarked;
