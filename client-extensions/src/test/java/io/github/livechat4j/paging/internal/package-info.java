@NullMarked
package io.github.livechat4j.paging.internal;

import org.jspecify.annotations.NullMarked;
