/** Merges the contract's source files into one document. */
@NullMarked
package io.github.livechat4j.spec.bundle;

import org.jspecify.annotations.NullMarked;
