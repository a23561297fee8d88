/** {@code livechat export}: the archive in a file, whole and once, whatever happens in between. */
@NullMarked
package io.github.livechat4j.cli.export;

import org.jspecify.annotations.NullMarked;
