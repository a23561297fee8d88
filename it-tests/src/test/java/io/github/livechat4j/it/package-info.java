@NullMarked
package io.github.livechat4j.it;

import org.jspecify.annotations.NullMarked;
