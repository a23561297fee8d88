/** {@code livechat report}: figures as tables, files and pictures. */
@NullMarked
package io.github.livechat4j.cli.report;

import org.jspecify.annotations.NullMarked;
