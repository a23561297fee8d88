/** The rules of the contract, one class each, and what they look through. */
@NullMarked
package io.github.livechat4j.spec.lint;

import org.jspecify.annotations.NullMarked;
