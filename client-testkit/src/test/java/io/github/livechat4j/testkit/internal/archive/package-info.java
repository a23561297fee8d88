@NullMarked
package io.github.livechat4j.testkit.internal.archive;

import org.jspecify.annotations.NullMarked;
