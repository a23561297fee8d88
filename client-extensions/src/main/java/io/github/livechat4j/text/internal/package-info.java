/** What all packages know about text: which of it people can see. */
@NullMarked
package io.github.livechat4j.text.internal;

import org.jspecify.annotations.NullMarked;
