@NullMarked
package io.github.livechat4j.sync;

import org.jspecify.annotations.NullMarked;
