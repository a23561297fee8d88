@NullMarked
package io.github.livechat4j.jackson2;

import org.jspecify.annotations.NullMarked;
