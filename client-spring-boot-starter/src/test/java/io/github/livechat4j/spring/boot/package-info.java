@NullMarked
package io.github.livechat4j.spring.boot;

import org.jspecify.annotations.NullMarked;
