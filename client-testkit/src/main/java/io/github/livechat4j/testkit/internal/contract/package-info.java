/** The contract as the sandbox reads it: which operations there are, what they take, and what they answer by example. */
@NullMarked
package io.github.livechat4j.testkit.internal.contract;

import org.jspecify.annotations.NullMarked;
