@NullMarked
package io.github.livechat4j.cli.sync;

import org.jspecify.annotations.NullMarked;
