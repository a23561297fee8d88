/** Tests changes of the contract, each of which is bundled, generated and compiled in one JVM. */
@NullMarked
package io.github.livechat4j.codegen.drill;

import org.jspecify.annotations.NullMarked;
