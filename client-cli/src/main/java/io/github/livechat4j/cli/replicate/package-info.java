/** {@code livechat replicate}: copies an account into a database and keeps the copy up to date. */
@NullMarked
package io.github.livechat4j.cli.replicate;

import org.jspecify.annotations.NullMarked;
