@NullMarked
package io.github.livechat4j.schema;

import org.jspecify.annotations.NullMarked;
