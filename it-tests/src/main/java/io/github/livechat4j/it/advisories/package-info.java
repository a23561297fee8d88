/** Checks the artifacts that users run against a list of advisories. */
@NullMarked
package io.github.livechat4j.it.advisories;

import org.jspecify.annotations.NullMarked;
