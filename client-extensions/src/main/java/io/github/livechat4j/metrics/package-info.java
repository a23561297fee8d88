/** Measures calls by Micrometer, which only those who measure need. */
@NullMarked
package io.github.livechat4j.metrics;

import org.jspecify.annotations.NullMarked;
