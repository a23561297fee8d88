@NullMarked
package io.github.livechat4j.client;

import org.jspecify.annotations.NullMarked;
