/** The change drill, which builds after each of ten usual changes of the contract. */
@NullMarked
package io.github.livechat4j.it.drill;

import org.jspecify.annotations.NullMarked;
