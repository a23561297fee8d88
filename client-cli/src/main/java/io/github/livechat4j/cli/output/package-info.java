/** The files and streams to which commands write. */
@NullMarked
package io.github.livechat4j.cli.output;

import org.jspecify.annotations.NullMarked;
