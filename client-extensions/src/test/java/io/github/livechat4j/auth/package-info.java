@NullMarked
package io.github.livechat4j.auth;

import org.jspecify.annotations.NullMarked;
