@NullMarked
package io.github.livechat4j.it.advisories;

import org.jspecify.annotations.NullMarked;
