/** What all packages know about text: which characters are visible, and digests. */
@NullMarked
package io.github.livechat4j.text.internal;

import org.jspecify.annotations.NullMarked;
