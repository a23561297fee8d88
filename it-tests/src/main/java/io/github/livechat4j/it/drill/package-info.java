/** The change drill: what ten usual changes of the contract do to the build. */
@NullMarked
package io.github.livechat4j.it.drill;

import org.jspecify.annotations.NullMarked;
