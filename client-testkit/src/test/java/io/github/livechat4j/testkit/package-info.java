@NullMarked
package io.github.livechat4j.testkit;

import org.jspecify.annotations.NullMarked;
