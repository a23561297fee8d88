/** Compares the contract with the released one, and reports the changes that break users. */
@NullMarked
package io.github.livechat4j.spec.compatibility;

import org.jspecify.annotations.NullMarked;
