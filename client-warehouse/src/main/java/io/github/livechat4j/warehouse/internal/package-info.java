/** Types that only other packages of this module need. */
@NullMarked
package io.github.livechat4j.warehouse.internal;

import org.jspecify.annotations.NullMarked;
