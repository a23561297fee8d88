@NullMarked
package io.github.livechat4j.testkit.internal.json;

import org.jspecify.annotations.NullMarked;
