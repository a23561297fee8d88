/** The contract as the sandbox uses it: its operations, the validation of their arguments, and example answers. */
@NullMarked
package io.github.livechat4j.testkit.internal.contract;

import org.jspecify.annotations.NullMarked;
