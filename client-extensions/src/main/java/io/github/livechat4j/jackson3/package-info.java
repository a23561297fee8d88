/**
 * Lossless reading of models with the databind of Jackson 3: see {@link
 * io.github.livechat4j.jackson3.LiveChatJackson3Module}.
 */
@NullMarked
package io.github.livechat4j.jackson3;

import org.jspecify.annotations.NullMarked;
