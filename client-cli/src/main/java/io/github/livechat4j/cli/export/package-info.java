/**
 * {@code livechat export}: writes the archive to a file, complete and without duplicates, even if the export is
 * interrupted and resumed.
 */
@NullMarked
package io.github.livechat4j.cli.export;

import org.jspecify.annotations.NullMarked;
