/** Parts of the client that are public only for technical reasons. Not for users; they may change at any time. */
@NullMarked
package io.github.livechat4j.client.internal;

import org.jspecify.annotations.NullMarked;
