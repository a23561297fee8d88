@NullMarked
package io.github.livechat4j.spark;

import org.jspecify.annotations.NullMarked;
