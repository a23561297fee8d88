@NullMarked
package io.github.livechat4j.warehouse;

import org.jspecify.annotations.NullMarked;
