/**
 * Lossless reading of models with the databind of Jackson 2: see {@link
 * io.github.livechat4j.jackson2.LiveChatJackson2Module}.
 */
@NullMarked
package io.github.livechat4j.jackson2;

import org.jspecify.annotations.NullMarked;
