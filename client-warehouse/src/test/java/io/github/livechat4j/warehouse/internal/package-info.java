@NullMarked
package io.github.livechat4j.warehouse.internal;

import org.jspecify.annotations.NullMarked;
