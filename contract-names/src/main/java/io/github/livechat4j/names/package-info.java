/**
 * How names of the contract become names of Java and of commands. The generator names with these rules, and the checks
 * of the contract find with them names that would become the same.
 */
@NullMarked
package io.github.livechat4j.names;

import org.jspecify.annotations.NullMarked;
