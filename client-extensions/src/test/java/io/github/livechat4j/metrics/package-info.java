@NullMarked
package io.github.livechat4j.metrics;

import org.jspecify.annotations.NullMarked;
