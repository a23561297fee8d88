@NullMarked
package io.github.livechat4j.archive;

import org.jspecify.annotations.NullMarked;
