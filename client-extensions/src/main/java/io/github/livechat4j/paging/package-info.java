/**
 * Lists that come in pages, as one walk that loses nothing while the list moves under it.
 *
 * @serial exclude
 */
@NullMarked
package io.github.livechat4j.paging;

import org.jspecify.annotations.NullMarked;
