/** Makes the description of all operations that the {@code livechat} command works by, while it is built. */
@NullMarked
package io.github.livechat4j.cli.contract;

import org.jspecify.annotations.NullMarked;
