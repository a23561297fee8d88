@NullMarked
package io.github.livechat4j.it.spark;

import org.jspecify.annotations.NullMarked;
