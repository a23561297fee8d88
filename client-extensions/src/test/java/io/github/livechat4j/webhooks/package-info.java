@NullMarked
package io.github.livechat4j.webhooks;

import org.jspecify.annotations.NullMarked;
