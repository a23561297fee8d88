/** Compares the contract with the one that was released, and names what breaks those who use it. */
@NullMarked
package io.github.livechat4j.spec.compatibility;

import org.jspecify.annotations.NullMarked;
