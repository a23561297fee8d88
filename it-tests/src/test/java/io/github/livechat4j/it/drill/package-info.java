/** Tests the change drill itself. */
@NullMarked
package io.github.livechat4j.it.drill;

import org.jspecify.annotations.NullMarked;
