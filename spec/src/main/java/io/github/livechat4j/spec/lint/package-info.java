/** The rules of the contract, one class each, and the classes that find the parts to check. */
@NullMarked
package io.github.livechat4j.spec.lint;

import org.jspecify.annotations.NullMarked;
