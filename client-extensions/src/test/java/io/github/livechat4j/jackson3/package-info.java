@NullMarked
package io.github.livechat4j.jackson3;

import org.jspecify.annotations.NullMarked;
