@NullMarked
package io.github.livechat4j.parquet;

import org.jspecify.annotations.NullMarked;
