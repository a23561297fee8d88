/** Holds what users run to the list of artifacts that nobody should. */
@NullMarked
package io.github.livechat4j.it.advisories;

import org.jspecify.annotations.NullMarked;
