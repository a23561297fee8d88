/** Files and streams that commands write to. */
@NullMarked
package io.github.livechat4j.cli.output;

import org.jspecify.annotations.NullMarked;
