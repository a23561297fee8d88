@NullMarked
package io.github.livechat4j.cli;

import org.jspecify.annotations.NullMarked;
