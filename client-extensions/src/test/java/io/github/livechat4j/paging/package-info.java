@NullMarked
package io.github.livechat4j.paging;

import org.jspecify.annotations.NullMarked;
