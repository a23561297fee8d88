@NullMarked
package io.github.livechat4j.text.internal;

import org.jspecify.annotations.NullMarked;
