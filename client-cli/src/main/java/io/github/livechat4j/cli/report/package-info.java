/** {@code livechat report}: writes reports as tables, charts, files and pictures. */
@NullMarked
package io.github.livechat4j.cli.report;

import org.jspecify.annotations.NullMarked;
