@NullMarked
package io.github.livechat4j.random;

import org.jspecify.annotations.NullMarked;
