/** Calls to listeners of the user. */
@NullMarked
package io.github.livechat4j.listening.internal;

import org.jspecify.annotations.NullMarked;
