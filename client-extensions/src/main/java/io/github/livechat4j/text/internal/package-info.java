/** Text handling shared by all packages: removal of invisible characters, and digests. */
@NullMarked
package io.github.livechat4j.text.internal;

import org.jspecify.annotations.NullMarked;
