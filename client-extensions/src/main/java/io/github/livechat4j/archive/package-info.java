/**
 * The whole archive of an account, however large it is: {@link io.github.livechat4j.archive.Archive}.
 *
 * @serial exclude
 */
@NullMarked
package io.github.livechat4j.archive;

import org.jspecify.annotations.NullMarked;
