@NullMarked
package io.github.livechat4j.names;

import org.jspecify.annotations.NullMarked;
