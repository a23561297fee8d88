@NullMarked
package io.github.livechat4j.cli.replicate;

import org.jspecify.annotations.NullMarked;
