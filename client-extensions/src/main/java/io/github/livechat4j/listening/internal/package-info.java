/** How listeners of the caller are told. */
@NullMarked
package io.github.livechat4j.listening.internal;

import org.jspecify.annotations.NullMarked;
