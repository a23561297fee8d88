@NullMarked
package io.github.livechat4j.benchmarks;

import org.jspecify.annotations.NullMarked;
