/** {@code livechat sync}: copies groups, tags and canned responses from one account to another. */
@NullMarked
package io.github.livechat4j.cli.sync;

import org.jspecify.annotations.NullMarked;
