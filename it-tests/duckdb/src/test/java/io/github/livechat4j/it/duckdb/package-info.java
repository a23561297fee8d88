@NullMarked
package io.github.livechat4j.it.duckdb;

import org.jspecify.annotations.NullMarked;
