/** Metrics of calls with Micrometer, an optional dependency. */
@NullMarked
package io.github.livechat4j.metrics;

import org.jspecify.annotations.NullMarked;
