/**
 * What walks over lists need of each other, and nobody else.
 *
 * @serial exclude
 */
@NullMarked
package io.github.livechat4j.paging.internal;

import org.jspecify.annotations.NullMarked;
