/**
 * Types that the walks over lists and over the archive share; not public API.
 *
 * @serial exclude
 */
@NullMarked
package io.github.livechat4j.paging.internal;

import org.jspecify.annotations.NullMarked;
